/*! Contains Preact, (c) 2015-present Jason Miller, MIT (../vendor/LICENSE-preact.txt), and htm, (c) 2018 Google Inc.,
Apache-2.0 (../vendor/LICENSE-htm.txt), both shortened. */
var mt={},ve="it",Ut=(e,t)=>{mt=e,ve=t},Ae=()=>ve,ue=e=>Object.prototype.hasOwnProperty.call(mt,e),u=(e,t)=>{let o=ue(e)?mt[e]:e;if(!t)return o;let n=t;return o.replace(/\{(\w+)\}/g,(r,s)=>s in n?String(n[s]):r)},Bt=e=>e.map(t=>t[ve]||t.und||t.en),A=(e,t,o)=>{let n=`${e}.${new Intl.PluralRules(ve).select(t)}`;return u(ue(n)?n:`${e}.other`,Object.assign({n:t},o))},zt=({fact:e,count:t,parts:o})=>{let n=o;return t===null?u(`award.fact.${e}`,n):A(`award.fact.${e}`,t,n)},je=e=>{let t=`common.ordinal.${new Intl.PluralRules(ve,{type:"ordinal"}).select(e)}`;return u(ue(t)?t:"common.ordinal.other",{n:e})},G=e=>ue(`refusal.${e}`)?u(`refusal.${e}`):u("common.did_not_work"),Un=/^(h?[ií](?![aeou])|y(?![aeiouáéíóú]))/i,Wt=e=>{if(e.length<2)return e.join("");let t=e[e.length-1];return u(Un.test(t)?"common.and_i":"common.and",{first:e.slice(0,-1).join(", "),last:t})};var Ie=new Map,ft=()=>{try{return localStorage}catch{return null}},qt=e=>{let t=ft();Array.from(Ie.keys()).concat(t?Object.keys(t):[]).filter(n=>n.startsWith("coperto.")&&n.split(".").includes(e)).forEach(n=>H(n,null))},J=e=>{let t=Ie.get(e);if(t!==void 0)return t;try{let o=ft();return o?o.getItem(e):null}catch{return null}},H=(e,t)=>{Ie.set(e,t);let o=ft();if(o)try{t===null?o.removeItem(e):o.setItem(e,t),Ie.delete(e)}catch{}},He=(e,t)=>{let o=J(e);if(o===null)return t;try{return JSON.parse(o)}catch{return t}},Fe=(e,t)=>H(e,t===null?null:JSON.stringify(t));var Gt=e=>{let t=document.getElementById(e);return t&&t.textContent?JSON.parse(t.textContent):{}},Jt=()=>{let e=Gt("boot");return Ut(Gt("words"),e.language||"it"),Object.assign({code:null,language:"it",languages:["it","en"],version:"",days:0},e)},Bn=(e=location.hash)=>{let t={};for(let o of e.replace(/^#/,"").split("&")){let n=o.indexOf("=");n>0&&(t[o.slice(0,n)]=zn(o.slice(n+1)))}return t},zn=e=>{try{return decodeURIComponent(e)}catch{return e}},Wn=(e,t)=>{let o=location.pathname+location.search;history.replaceState(null,"",t?`${o}#${e}=${t}`:o)},_t=(e,t)=>{let o=Bn()[e];return o&&H(dt(e,t),o),o||J(dt(e,t))},Ue=(e,t,o)=>{H(dt(e,t),o),Wn(e,o)},dt=(e,t)=>`coperto.${e}.${t}`;var D={NOT_TEXT:1003,TOO_BIG:1009,MALFORMED:4e3,HELLO_TIMEOUT:4001,PROTOCOL:4002,REFUSED:4003,OPENED_ELSEWHERE:4004,FLOODING:4008,REVOKED:4010,TOO_SLOW:4011,RESTARTING:4012,ERASED:4013},Kt=new Set([D.MALFORMED,D.PROTOCOL,D.REFUSED,D.OPENED_ELSEWHERE,D.REVOKED,D.ERASED]),Vt=new Set([D.REFUSED,D.REVOKED,D.ERASED]),Yt=e=>(Object.entries(D).find(([,t])=>t===e)||["malformed"])[0].toLowerCase();var Xt={dial:e=>new WebSocket(e),now:()=>Date.now(),after:(e,t)=>setTimeout(e,t),cancel:e=>clearTimeout(e),random:Math.random,hidden:()=>document.visibilityState==="hidden",watch:({wake:e,hide:t,sleep:o})=>{document.addEventListener("visibilitychange",()=>document.visibilityState==="hidden"?t():e()),addEventListener("pageshow",e),addEventListener("online",e),addEventListener("pagehide",o)},post:(e,t,o)=>{fetch(e,{method:"POST",keepalive:!0,headers:{Authorization:`Bearer ${t}`},body:o}).catch(()=>{})}};var Be=()=>{let e=crypto.getRandomValues(new Uint8Array(16));return btoa(String.fromCharCode(...e)).replace(/\+/g,"-").replace(/\//g,"_").replace(/=+$/,"")};var qn=200,Qt=e=>{let t=He(e,[]),o=Array.isArray(t)?t.slice(0,qn):[],n=r=>{o=r,Fe(e,o.length?o:null)};return{items:()=>o,first:()=>o[0],add:(r,s)=>{let a={id:Be(),seen:s,command:r};return n(o.concat(a)),a},settle:r=>{let s=o.find(a=>a.id===r);return s&&n(o.filter(a=>a.id!==r)),s},clear:()=>n([])}};var Gn=1,Zt=5e3,Jn=12e3,Kn=4e3,eo=1500,Vn=3e3,Yn=4e3,to=1e3,Xn=5e3,Qn=3e3,oo=[0,500,1e3,2e3,4e3,4e3,4e3,8e3],Zn=3,no=({url:e,token:t,device:o,env:n,ears:r})=>{let s=null,a="idle",i=null,m=0,f=0,p=0,_=0,d=0,c=(g,S=0)=>{n.cancel(i),i=g&&n.after(g,S)},$=(g,S=null)=>{a=g,p=n.now(),r.turned(g,S)},y=()=>{let g=s;if(s=null,!!g){g.onopen=g.onmessage=g.onclose=g.onerror=null;try{g.close()}catch{}}},h=()=>{y(),d=0,$("connecting"),c(x,Zt);let g;try{g=n.dial(e)}catch{return}s=g,g.onopen=()=>{c(x,Zt),M(Object.assign({type:"hello",token:t,protocol:Gn},o?{device:o}:{}))},g.onmessage=S=>v(S.data),g.onclose=S=>k(S.code)},v=g=>{let S=es(g);S&&(f=n.now(),d=0,a==="live"?c(null):S.type==="view"&&(c(null),$("live")),S.type!=="pong"&&r.frame(S))},k=g=>{Kt.has(g)?I(g):g===D.RESTARTING?j(n.random()*Qn,g):(g===D.FLOODING&&(m=Math.max(m,Zn)),w(g))},x=()=>w(null),w=g=>{let S=oo[Math.min(m,oo.length-1)];m+=1,j(S*(.7+.6*n.random()),g)},j=(g,S)=>{y(),c(()=>n.hidden()||h(),g),$("waiting",S)},I=g=>{y(),c(null),$("ended",g)},z=g=>{d&&d<=g||(d=g,M({type:"ping"})?c(N,g):N())},N=()=>{m=0,h()},M=g=>{try{return s?(s.send(JSON.stringify(g)),!0):!1}catch{return!1}},T=()=>{if(a==="ended"||n.hidden())return;r.woke();let g=n.now();a==="live"?g-f>Vn&&z(eo):(a!=="connecting"||g-p>eo)&&N()},F=()=>{n.after(F,to);let g=n.now(),S=g-_>Yn;_=g,S&&T(),a==="live"&&(g-p>Xn&&(m=0),g-f>Jn&&!n.hidden()&&(f=g,z(Kn)))};return{open:()=>{_=n.now(),n.after(F,to),h()},sleep:()=>{a!=="ended"&&(y(),c(null),$("idle"))},wake:T,reconnect:N,send:M}},es=e=>{try{return typeof e=="string"?JSON.parse(e):null}catch{return null}};var ts={state:"connecting",late:!1,long:!1,closed:null},so=()=>{let e={view:null,conn:ts,pending:[],trouble:null,refused:null},t=new Set,o=n=>{e=Object.assign({},e,n),t.forEach(r=>r(e))};return{state:()=>e,set:o,take:n=>os(n,e.view)?!1:(o({view:n}),!0),subscribe:n=>(t.add(n),n(e),()=>t.delete(n))}},os=(e,t)=>t!==null&&e.epoch===t.epoch&&e.version<t.version;var ns=2500,ss=2e4,rs=1e4,as=20,ls=1e3,is=8e3,ao=({code:e,token:t,device:o,url:n=cs(e),letterbox:r,env:s=Xt})=>{let a=so(),i=Qt(`coperto.outbox.${e}.${t.slice(0,16)}`),m=new Map,f=[],p=null,_=0,d=null,c=[],$=null,y=no({url:n,token:t,device:o,env:s,ears:{frame:b=>v(b),turned:(b,C)=>N(b,C),woke:()=>g()}}),h=()=>{let b=a.state().view;f=f.filter(({version:C})=>!b||b.version<C),a.set({pending:f.map(({item:C})=>C).concat(i.items())})},v=b=>{if(b.type==="view"){let{view:C}=a.state();C&&C.epoch!==b.epoch&&(f=[]),a.take(b)&&f.length&&h()}else b.type==="ack"?k(b.id,{ok:!0,version:b.version}):b.type==="no"&&b.retry?w(b.code):b.type==="no"&&k(b.id||p,{ok:!1,code:b.code})},k=(b,C)=>{let q=b&&i.settle(b);q&&(s.cancel(d),p=null,_=0,C.ok&&f.push({item:q,version:C.version}),a.set({trouble:null}),x(q,C),h(),j())},x=(b,C)=>{let q=m.get(b.id);m.delete(b.id),q?q(C):C.ok||a.set({refused:{command:b.command,code:C.code}})},w=b=>{s.cancel(d),p=null,a.set({trouble:b});let C=Math.min(ls*2**_,is)*(.7+.6*s.random());_+=1,d=s.after(j,C)},j=()=>{let b=i.first();!b||p||a.state().conn.state!=="live"||(p=b.id,y.send(ro(b)),s.cancel(d),d=s.after(y.reconnect,rs))},I=()=>{let b=i.items();!r||!b.length||a.state().conn.state==="ended"||s.post(r,t,b.slice(0,as).map(ro).map(C=>JSON.stringify(C)).join(`
`))},z=()=>{I(),y.sleep()},N=(b,C)=>{p=null,s.cancel(d),b==="live"?T():F(),b==="ended"&&Hn(C),b==="live"&&M();let{late:q,long:pt}=b==="live"?{late:!1,long:!1}:a.state().conn;a.set({conn:{state:b==="idle"?"waiting":b,late:q,long:pt,closed:C}}),j()},M=()=>{$!==null&&y.send({type:"ping",sound:$})},T=()=>{c.forEach(s.cancel),c=[]},F=()=>{c.length||(c=[S("late",ns),S("long",ss)])},g=()=>{let{conn:b}=a.state();b.state!=="live"&&(T(),F(),a.set({conn:Object.assign({},b,{late:!1,long:!1})}))},S=(b,C)=>s.after(()=>a.set({conn:Object.assign({},a.state().conn,{[b]:!0})}),C),Hn=b=>{T(),b!==null&&Vt.has(b)&&i.clear();let C=Array.from(m.values());m.clear(),C.forEach(q=>q({ok:!1,code:"ended"})),h()};return y.open(),s.watch({wake:y.wake,hide:I,sleep:z}),h(),{state:a.state,subscribe:a.subscribe,send:(b,{seen:C=null}={})=>{if(a.state().conn.state==="ended")return Promise.resolve({ok:!1,code:"ended"});let q=i.add(b,C),pt=new Promise(Fn=>m.set(q.id,Fn));return h(),j(),pt},tell:b=>{$=b,a.state().conn.state==="live"&&M()}}},ro=({id:e,seen:t,command:o})=>({type:"do",id:e,seen:t,command:o}),cs=e=>`${location.protocol==="https:"?"wss":"ws"}://${location.host}/ws/${e}`;var lo="coperto.language",io=(e,t)=>{let o=new URL(e);return o.searchParams.set("lang",t),o.href},us=({language:e,languages:t},o)=>{let n=J(lo);return!n||n===e||!t.includes(n)||new URL(o).searchParams.has("lang")?null:io(o,n)},co=e=>{H(lo,e),location.assign(io(location.href,e))},uo=e=>{let t=us(e,location.href);t&&location.replace(t)};var mo="coperto.light",po={full:"#FBF6EC",low:"#14100D"},gt=()=>J(mo)==="full",fo=e=>{H(mo,e?"full":null),ht()},ht=()=>{let e=gt();e?document.documentElement.dataset.light="full":delete document.documentElement.dataset.light;let t=document.querySelector('meta[name="theme-color"]');t&&t.setAttribute("content",e?po.full:po.low)};var $t=e=>{let t=document.querySelector(`[data-live="${e}"]`);if(t)return t;let o=document.createElement("p");return o.dataset.live=e,o.setAttribute("role",e),o.className="unseen",document.body.appendChild(o),o},_o=()=>{$t("status"),$t("alert")},go=e=>ho("status",e),ze=e=>ho("alert",e),ho=(e,t)=>{let o=$t(e);o.textContent!==t&&(o.textContent=t)},$o=()=>{let e=document.querySelector("h1");e&&(e.setAttribute("tabindex","-1"),e.focus({preventScroll:!0}))};var O,ko,ps,X,bt,Ke,vo,qe,wo,kt,yt,ms,xe=Symbol.for("pv"),Ve={},Ye=[],fs=/^m(i|n|o|s|text|space)$/,vt=Array.isArray,wt=Ye.slice,se=Object.assign;function ne(e){e&&e.parentNode&&e.remove()}function pe(e,t,o){var n,r,s,a={},i=arguments.length;for(s in t)s=="key"?n=t[s]:s=="ref"&&typeof e!="function"?r=t[s]:a[s]=t[s];return i>2&&(a.children=i>3?wt.call(arguments,2):o),we(e,a,n,r,null)}function we(e,t,o,n,r){var s={type:e,props:t,key:o,ref:n,__k:null,__:null,__b:0,__e:null,__c:null,constructor:xe,__v:r||++ko,__i:-1,__u:0};return!r&&O.vnode&&O.vnode(s),s}function Se(e){return e.children}function Ge(e,t){this.props=e,this.context=t,this.__g=0}function Q(e,t){if(t==null)return e.__&&Q(e.__,e.__i+1);for(var o;t<e.__k.length;t++)if((o=e.__k[t])&&o.__e)return o.__e;return typeof e.type!="function"||e.props.__P?null:Q(e)}function ds(e){var t,o=e.__v,n=o.__e,r=[],s=[],a=e.__P;a&&((t=se({constructor:xe},o)).__v=o.__v+1,O.vnode&&O.vnode(t),xt(a,t,o,e.__n,a.namespaceURI,32&o.__u?[n]:null,r,n||Q(o),32&o.__u,s),t.__v=o.__v,t.__.__k[t.__i]=t,Mo(r,t,s),o.__=o.__e=null,t.__e!=n&&xo(t))}function xo(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),xo(e)}function bo(e){(8&e.__g||(e.__g|=8,X.push(e),Ke++))&&bt==O.debounceRendering||((bt=O.debounceRendering)||queueMicrotask)(So)}function So(){try{for(var e,t=1;X.length;)X.length>t&&X.sort(vo),e=X.shift(),t=X.length,8&e.__g&&ds(e)}finally{(Ke=X.length)&&(bt||queueMicrotask)(So)}}function Eo(e,t,o,n,r,s,a,i,m,f,p){var _,d,c,$,y,h,v=n.__k||Ye,k=t.length;for(m=_s(o,t,v,m,k),_=0;_<k;_++)(c=o.__k[_])!=null&&(d=~c.__i&&v[c.__i]||Ve,c.__i=_,h=xt(e,c,d,r,s,a,i,m,f,p),$=c.__e,(d.ref!=c.ref||8&d.__u)&&(d.ref&&St(d.ref,null,c,d),c.ref&&p.push(c.ref,c.__c||$,c)),y=y||$,4&c.__u?(m=Co(c,m,e,!d.__v),d.__e&&(d.__e=null)):typeof c.type=="function"&&h!==void 0?m=h:$&&(m=$.nextSibling),c.__u&=-21);return o.__e=y,m}function _s(e,t,o,n,r){var s,a,i,m,f,p,_,d,c,$=o.length,y=$,h=0,v=0,k=e.__k=Array(r);for(s=0;s<r;s++)(a=t[s])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=k[s]=we(null,a):vt(a)?a=k[s]=we(Se,{children:a}):a.constructor===xe&&a.__b?a=k[s]=we(a.type,a.props,a.key,a.ref,a.__v):k[s]=a,m=s+h,a.__=e,a.__b=e.__b+1,i=null,~(f=a.__i=gs(a,o,m,y))&&(y--,(i=o[f])&&(i.__u|=2)),i&&i.__v?(a.__u|=16,f==m-1?h--:f==m+1?h++:f!=m&&(f>m?h--:h++,v=1)):(~f||(r>$?h--:r<$&&h++),typeof a.type!="function"&&(a.__u|=4))):k[s]=null;if(v){for(p=[],_=[],s=0;s<r;s++)if((a=k[s])&&16&a.__u){for(h=0,d=p.length;h<d;)p[c=h+d>>1]<a.__i?h=c+1:d=c;p[h]=a.__i,_[s]=h+1}for(h=p.length;s--;)_[s]&&(_[s]==h?h--:k[s].__u|=4)}if(y)for(s=0;s<$;s++)!(i=o[s])||2&i.__u||(i.__e==n&&(n=Q(i)),Et(i,i));return n}function Co(e,t,o,n){var r,s,a,i;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(s=0;s<r.length;s++)r[s]&&(r[s].__=e,t=Co(r[s],t,o,!1));return t}for(t&&!t.parentNode&&(t=Q(e))&&!t.parentNode&&(t=null),a=e.__e,i=t;i&&i.nodeType==8;)i=i.nextSibling;for(a!=i&&(!n&&o.moveBefore&&a.parentNode?o.moveBefore(a,t):o.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function gs(e,t,o,n){var r,s=e.key,a=e.type,i=t[o],m=i&&!(2&i.__u);if(i===null&&s==null||m&&s==i.key&&a==i.type)return o;if(n>(m?1:0)){for(r=o-1;r>=0;r--)if((i=t[r])&&!(2&i.__u)&&s==i.key&&a==i.type)return r;for(r=o+1;r<t.length;r++)if((i=t[r])&&!(2&i.__u)&&s==i.key&&a==i.type)return r}return-1}function yo(e,t,o){o==null&&(o=""),t[0]=="-"?e.setProperty(t,o):e[t]=o}function We(e,t,o,n,r){var s,a;if(t=="style")if(typeof o=="string")e.style.cssText=o;else{if(typeof n=="string"&&(e.style.cssText=n=""),n)for(t in n)o&&t in o||yo(e.style,t);if(o)for(t in o)n&&o[t]==n[t]||yo(e.style,t,o[t])}else if(t[0]=="o"&&t[1]=="n")typeof o!="function"&&(o=null),typeof n!="function"&&(n=null),(e.__e||(e.__e={}))[t]=o,o&&n||(a=yt[t]||(yt[t]=hs(t)),(e.__a||(e.__a={}))[t]=kt,s=t!=(t=t.replace(wo,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),o?e.addEventListener(t,a,s):e.removeEventListener(t,a,s));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=o==null?"":o)}catch{}if(typeof o=="function")return;o==null||o===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&o==1?"":o)}}function hs(e){return function(t){var o=this.__e;if(o){if(o=o[e],t[qe]==null)t[qe]=kt++;else if(t[qe]<this.__a[e])return;return o(O.event?O.event(t):t)}}}function xt(e,t,o,n,r,s,a,i,m,f){var p,_,d,c,$,y,h,v,k,x,w,j,I,z,N,M,T,F,g=t.type;if(t.constructor!==xe)return null;128&o.__u&&(m=32&o.__u,p=o.__c.__z)&&(t.__u|=m,_=s=[],p.nodeType==8?i=Je(p,s):s.push(p),i=s[0]||i),(p=O.__b)&&p(t);e:if(typeof g=="function"){d=a.length;try{if(v=t.props,k=(p=g.prototype)&&p.render,x=(p=g.contextType)&&n[p.__c],w=p?x?x.props.value:p.__:n,(c=o.__c)?(t.__c=c,2&c.__g&&(c.__g|=1)):(k?t.__c=c=new g(v,w):(t.__c=c=new Ge(v,w),c.constructor=g,c.render=bs),x&&x.sub(c),c.state||(c.state={}),c.__n=n,c.__g|=8,c.__h=[],c.__k=[]),k&&(c.__s||(c.__s=c.state),g.getDerivedStateFromProps&&(c.__s==c.state&&(c.__s=se({},c.__s)),se(c.__s,g.getDerivedStateFromProps(v,c.__s)))),$=c.props,y=c.state,c.__v=t,o.__c){if(v!==$&&k&&!g.getDerivedStateFromProps&&c.componentWillReceiveProps&&c.componentWillReceiveProps(v,w),t.__v==o.__v&&!(8&c.__g)||!(4&c.__g)&&c.shouldComponentUpdate&&c.shouldComponentUpdate(v,c.__s,w)===!1){t.__v!=o.__v&&(c.props=v,c.state=c.__s,c.__g&=-9),t.__e=o.__e,t.__k=o.__k,t.__k.some(function(S){S&&(S.__=t)}),Ye.push.apply(c.__h,c.__k),c.__k=[],c.__h.length&&a.push(c),i=Q(o);break e}c.componentWillUpdate&&c.componentWillUpdate(v,c.__s,w),k&&c.componentDidUpdate&&c.__h.push(function(){c.componentDidUpdate($,y,h)})}else k&&!g.getDerivedStateFromProps&&c.componentWillMount&&c.componentWillMount(),k&&c.componentDidMount&&c.__h.push(c.componentDidMount);c.context=w,c.props=v,c.__P=e,c.__g&=-5,j=O.__r,I=k?25:0;do c.__g&=-9,j&&j(t),p=c.render(c.props,c.state=c.__s,c.context);while(8&c.__g&&++I<25);k&&(Ye.push.apply(c.__h,c.__k),c.__k=[]),c.state=c.__s,c.getChildContext&&(n=se({},n,c.getChildContext())),k&&o.__c&&c.getSnapshotBeforeUpdate&&(h=c.getSnapshotBeforeUpdate($,y)),z=p&&p.type===Se&&p.key==null?p.props.children:p,v.__P&&(p=i,r=(e=v.__P).namespaceURI,m=s=null,o.props&&o.props.__P!=e&&(o.__k.some(function(S){S&&Et(S,S)}),o.__k=null),i=o.__k?Q(o,0):null),i=Eo(e,vt(z)?z:[z],t,o,n,r,s,a,i,m,f),v.__P&&(t.__e=null,i=p),t.__u&=-161,_&&_.some(ne),c.__h.length&&a.push(c),1&c.__g&&(c.__g&=-4)}catch(S){if(a.length=d,t.__v=null,m||s)if(S&&S.then){if(t.__u|=128|m,s){for(~(T=s.indexOf(i||void 0))||(T=s.length);(F=s[T-1])&&F.nodeType==8;)T--;for(;T<s.length;T++)if(F=s[T])if(s[T]=null,N){if(F==M)break}else{if(F.nodeType!=8)break;F.data.startsWith("$s")&&(M=Je(N=F))}}if(!N){for(;i&&i.nodeType==8&&i.nextSibling;)i=i.nextSibling;N=i}(p=Je(N=t.__c.__z||(t.__c.__z=N)))?(t.__e=N,i=p):t.__e=i,i=i&&i.nextSibling}else s&&s.some(ne);else t.__e=o.__e;t.__k||(t.__k=o.__k||[]),S&&S.then||Oo(t),O.__e(S,t,o)}}else i=t.__e=$s(o.__e,t,o,n,r,s,a,m,f,e);return(p=O.diffed)&&p(t),i}function Je(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var o=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))o++;else if(e.data.startsWith("/$s")&&!--o)return e}t&&t.push(e)}}function Oo(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Oo))}function Mo(e,t,o){for(var n=0;n<o.length;)St(o[n++],o[n++],o[n++]);O.__c&&O.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(s){s.call(r)})}catch(s){O.__e(s,r.__v)}})}function $s(e,t,o,n,r,s,a,i,m,f){var p,_,d,c,$,y,h,v,k=o.props||Ve,x=t.props,w=t.type;if(w=="svg"?r="http://www.w3.org/2000/svg":w=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),s){for(p=0;p<s.length;p++)if(($=s[p])&&(w?$.localName==w:$.nodeType==3)){e=$,s[p]=null;break}}if(!e){if(v=f.ownerDocument||document,!w)return v.createTextNode(x);e=v.createElementNS(r,w,x.is?x:f),i&&(O.__m&&O.__m(t,s),i=!1),s=null}if(w){if(f=w=="template"&&e.content||e,s=w=="textarea"&&x.defaultValue!=null?null:s&&wt.call(f.childNodes),!i&&s)for(k={},p=0;p<e.attributes.length;p++)k[($=e.attributes[p]).name]=$.value;for(p in k)$=k[p],p=="dangerouslySetInnerHTML"?d=$:p=="children"||p in x||p=="value"&&"defaultValue"in x||p=="checked"&&"defaultChecked"in x||We(e,p,null,$,r);for(p in x)$=x[p],p=="children"?c=$:p=="dangerouslySetInnerHTML"?_=$:p=="value"?y=$:p=="checked"?h=$:i&&typeof $!="function"||k[p]===$||We(e,p,$,k[p],r);_?(i||d&&(_.__html==d.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(d&&(e.textContent=""),(w=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&fs.test(w))&&(r="http://www.w3.org/1999/xhtml"),Eo(f,vt(c)?c:[c],t,o,n,r,s,a,s?s[0]:o.__k&&Q(o,0),i,m),s&&s.some(ne)),i&&w!="textarea"||(p="value",w=="progress"&&y==null?e.removeAttribute(p):y==null||y===e[p]&&(w!="progress"||y)||We(e,p,y,k[p],r),p="checked",h!=null&&h!=e[p]&&We(e,p,h,k[p],r))}else k===x||i&&e.data==x||(e.data=x);return e}function St(e,t,o,n){try{typeof e=="function"?t?t.__x=e(t)||1:n&&(n=n.__c||n.__e)&&(t=n.__x)&&(n.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){O.__e(r,o)}}function Et(e,t,o){var n,r,s,a;if(O.unmount&&O.unmount(e),!(n=e.ref)||n.current&&n.current!=e.__e||St(n,null,t,e),n=e.__c){if(n.componentWillUnmount)try{n.componentWillUnmount()}catch(i){O.__e(i,t)}n.__P=n.__n=null}if(n=e.__k)for(a=0;a<n.length;a++)n[a]&&Et(n[a],t,typeof e.type!="function"||o&&!e.props.__P);!o&&(n=e.__c)&&(n=n.__z)&&(r=Je(n,s=[]))&&(n==e.__e&&s.some(ne),ne(r),ne(n)),o||ne(e.__e),e.__e=e.__c=e.__=null}function bs(e,t,o){return this.constructor(e,o)}function Ee(e,t){var o,n,r,s;O.__&&O.__(e,t),t.nodeType==9&&(t=t.documentElement),n=(o=e&&32&e.__u)?null:t.__k,t.__k=we(Se,{children:[e]}),r=[],s=[],xt(t,t.__k,n||Ve,Ve,t.namespaceURI,n?null:t.firstChild?wt.call(t.childNodes):null,r,n?n.__e:t.firstChild,o,s),Mo(r,t.__k,s),t.__k.props.children=null}O={__e:function(e,t,o,n){for(var r,s,a;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((a=(s=r.constructor)&&s.getDerivedStateFromError)&&r.setState(s.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,n||{}),a=1),a&&8&r.__g)return void(r.__g|=2)}catch(i){e=i}}throw Ke=0,e}},ko=0,ps=function(e){return e!=null&&e.constructor===xe},Ge.prototype.setState=function(e,t){var o=this.__s;o&&o!=this.state||(o=this.__s=se({},this.state)),typeof e=="function"&&(e=e(se({},o),this.props)),e&&(se(o,e),this.__v&&(t&&this.__k.push(t),bo(this)))},Ge.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),bo(this))},Ge.prototype.render=Se,X=[],Ke=0,vo=function(e,t){return e.__v.__b-t.__v.__b},qe=Symbol(),wo=/(PointerCapture)$|Capture$/i,kt=0,yt={},ms=0;var Lo=function(e,t,o,n){var r;t[0]=0;for(var s=1;s<t.length;s++){var a=t[s++],i=t[s]?(t[0]|=a?1:2,o[t[s++]]):t[++s];a===3?n[0]=i:a===4?n[1]=Object.assign(n[1]||{},i):a===5?(n[1]=n[1]||{})[t[++s]]=i:a===6?n[1][t[++s]]+=i+"":a?(r=e.apply(i,Lo(e,i,o,["",null])),n.push(r),i[0]?t[0]|=2:(t[s-2]=0,t[s]=r)):n.push(i)}return n},To=new Map;function Po(e){var t=To.get(this);return t||(t=new Map,To.set(this,t)),(t=Lo(this,t.get(e)||(t.set(e,t=(function(o){for(var n,r,s=1,a="",i="",m=[0],f=function(d){s===1&&(d||(a=a.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?m.push(0,d,a):s===3&&(d||a)?(m.push(3,d,a),s=2):s===2&&a==="..."&&d?m.push(4,d,0):s===2&&a&&!d?m.push(5,0,!0,a):s>=5&&((a||!d&&s===5)&&(m.push(s,0,a,r),s=6),d&&(m.push(s,d,0,r),s=6)),a=""},p=0;p<o.length;p++){p&&(s===1&&f(),f(p));for(var _=0;_<o[p].length;_++)n=o[p][_],s===1?n==="<"?(f(),m=[m],s=3):a+=n:s===4?a==="--"&&n===">"?(s=1,a=""):a=n+a[0]:i?n===i?i="":a+=n:n==='"'||n==="'"?i=n:n===">"?(f(),s=1):s&&(n==="="?(s=5,r=a,a=""):n==="/"&&(s<5||o[p][_+1]===">")?(f(),s===3&&(m=m[0]),s=m,(m=m[0]).push(2,0,s),s=0):n===" "||n==="	"||n===`
`||n==="\r"?(f(),s=2):a+=n),s===3&&a==="!--"&&(s=4,m=m[0])}return f(),m})(e)),t),arguments,[])).length>1?t:t[0]}var me,R,Ct,Do,Ot=Object.is,Xe=0,Bo=[],Mt=[],L=O,Ro=L.__b,No=L.__r,Ao=L.diffed,jo=L.__c,Io=L.unmount,Ho=L.__;function Qe(e,t){L.__h&&L.__h(R,e,Xe||t),Xe=0;var o=R.__H||(R.__H={__:[],__h:[]});return e>=o.__.length&&o.__.push({}),o.__[e]}function E(e){return Xe=1,ys(Wo,e)}function ys(e,t,o){var n=Qe(me++,2);if(n.t=e,!n.__c&&(n.__=[o?o(t):Wo(void 0,t),function(s){var a=(n.__N||n.__)[0],i=n.t(a,s);Ot(a,i)||(n.__N=[i,n.__[1]],n.__c.setState({}))}],n.__c=R,!R.__f)){R.__f=!0;var r=R.shouldComponentUpdate;R.shouldComponentUpdate=function(s,a,i){var m=this.__H;if(!m)return!0;var f=!1,p=this.props!=s;if(m.__.some(function(d){d.__N&&(f=!0,Ot(d.__[0],d.__N[0])||(p=!0))}),r){var _=r.call(this,s,a,i);return f?_||p:_}return!f||p}}return n.__}function P(e,t){var o=Qe(me++,3);!L.__s&&Pt(o.__H,t)&&(o.__P=!0,o.__=e,o.u=t,R.__H.__h.push(o))}function Lt(e,t){var o=Qe(me++,4);!L.__s&&Pt(o.__H,t)&&(o.__P=!1,o.__=e,o.u=t,R.__h.push(o))}function Y(e){return Xe=5,zo(function(){return{current:e}},[])}function zo(e,t){var o=Qe(me++,7);return Pt(o.__H,t)&&(o.__=e(),o.__H=t),o.__}function ks(){var e;do{for(;e=Mt.shift();)try{Ce(e)}catch(o){L.__e(o,{__:(e=e.__P)&&e.__v})}for(;e=Bo.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Ce),t.__h.some(Tt),t.__h=[]}catch(o){t.__h=[],L.__e(o,e.__v)}}}while(Mt.length)}L.__b=function(e){R=null,Ro&&Ro(e)},L.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Ho&&Ho(e,t)},L.__r=function(e){No&&No(e),me=0;var t=(R=e.__c).__H;t&&(Ct==R?R.__h=[]:(t.__h.some(Ce),t.__h.some(Tt),me=0),t.__h=[],t.__.some(function(o){o.__N&&(o.__=o.__N),o.u=o.__N=void 0})),Ct=R},L.diffed=function(e){Ao&&Ao(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Uo(Bo.push(t)),t.__H.__.some(function(o){o.u&&(o.__H=o.u)})),Ct=R=null},L.__c=function(e,t){t.some(function(o){try{o.__h.some(Ce),o.__h=o.__h.filter(function(n){return!n.__||Tt(n)})}catch(n){o.__h=[function(){throw n}]}}),jo&&jo(e,t)},L.unmount=function(e){Io&&Io(e);var t,o,n=e.__c;n&&n.__H&&(n.__H.__.some(function(r){try{if(r.__P&&r.__c){if(o===void 0){for(o=e.__;o&&(!o.__c||!o.__c.__P);)o=o.__;o=o&&o.__c}r.__P=o,Uo(Mt.push(r))}else Ce(r)}catch(s){t=s}}),n.__H=void 0,t&&L.__e(t,n.__v))};var Fo=typeof requestAnimationFrame=="function";function vs(e){var t,o=function(){clearTimeout(n),Fo&&cancelAnimationFrame(t),setTimeout(e)},n=setTimeout(o,35);Fo&&(t=requestAnimationFrame(o))}function Uo(e){e!=1&&Do==L.requestAnimationFrame||((Do=L.requestAnimationFrame)||vs)(ks)}function Ce(e){var t=R,o=e.__c;typeof o=="function"&&(e.__c=void 0,o()),R=t}function Tt(e){var t=R;e.__c=e.__(),R=t}function Pt(e,t){return!e||e.length!=t.length||t.some(function(o,n){return!Ot(o,e[n])})}function Wo(e,t){return typeof t=="function"?t(e):t}var l=Po.bind(pe);var qo=(e,t,o,n=document.getElementById("app"))=>{n&&(_o(),t.subscribe(r=>Ee(pe(e,Object.assign({},o,{line:t,state:r})),n)))};var ws=({conn:e,pending:t,trouble:o})=>{if(e.state==="ended")return null;if(e.state!=="live"&&e.late){let n=t.length?"common.line_away_kept":"common.line_away";return{text:u(n),reload:e.long}}return o?{text:G(o),reload:!1}:null},Dt=({state:e})=>{let t=ws(e);return l`<div class="line-note" role="status">
    ${t&&l`<p>${t.text}</p>`}
    ${t&&t.reload&&l`<button class="bare" onClick=${()=>location.reload()}>${u("common.reload")}</button>`}
  </div>`};var fe=(e,t)=>{let o=e&&`coperto.draft.${e}`,[n,r]=E(()=>Go(o)),s=n.key===o?n:Go(o),a=i=>{o&&H(o,i),r({key:o,text:i})};return[s.text===null?t:s.text,a,()=>a(null)]},Go=e=>({key:e,text:e&&J(e)}),Jo=(e,t)=>H(`coperto.draft.${e}`,t),Oe=e=>H(`coperto.draft.${e}`,null);var U=e=>e.replace(/\p{Surrogate}/gu,"").replace(/\s+/g," ").trim(),B={name:24,title:60,profession:60,also:6,realName:60,story:140,contact:120,guess:60};var Ze="M4 206C4 104 72 44 159 44s155 60 155 162z",de=({children:e})=>l`
  <div class="dome">
    <svg viewBox="0 0 318 206" preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <clipPath id="dome-clip"><path d=${Ze} /></clipPath>
      </defs>
      <path d="M151 32h16l4 14h-24z" fill="var(--metal-4)" />
      <circle cx="159" cy="19" r="15" fill="var(--metal-3)" />
      <path d="M159 4a15 15 0 0 0 0 30 20 20 0 0 1 0-30z" fill="var(--metal-2)" />
      <g clip-path="url(#dome-clip)">
        <path d="M0 0h318v206H0z" fill="var(--light-3)" />
        <path d="M0 0h236v206H0z" fill="var(--metal-2)" />
        <path d=${Ze} fill="var(--light-5)" transform="translate(5 3)" />
        <path d=${Ze} fill="var(--light-4)" transform="translate(17 8)" />
        <path d=${Ze} fill="var(--light-3)" transform="translate(200 26)" />
      </g>
    </svg>
    ${e}
  </div>
`;var xs=l`<circle cx="24" cy="24" r="20.5" fill="none" stroke="currentColor" stroke-width="3.5" /><circle
    cx="24"
    cy="24"
    r="12.5"
    fill="none"
    stroke="currentColor"
    stroke-width="2.5"
  />`,Ss={covered:l`<circle cx="24" cy="24" r="22" fill="var(--metal-3)" />`,uncovered:xs,now:l`<circle cx="24" cy="24" r="21" fill="none" stroke="var(--candle-400)" stroke-width="5" /><circle
      cx="24"
      cy="24"
      r="9"
      fill="var(--candle-400)"
    />`,late:l`<circle cx="24" cy="24" r="20.5" fill="none" stroke="var(--candle-400)" stroke-width="4.5" />`},re=({state:e})=>l`<svg class=${`plate ${e}`} viewBox="0 0 48 48" aria-hidden="true">${Ss[e]}</svg>`,et=({states:e})=>l`<span class="plates">${e.map((t,o)=>l`<${re} key=${o} state=${t} />`)}</span>`;var Es=400,Cs=2e3,Os=24,Ms=e=>{let t=-1/0,o={control:null,spot:null};return{moved:()=>{e()-t<Cs&&(t=e())},typed:()=>{t=-1/0},allows:(n,r)=>(n===o.control||Ts(r,o.spot))&&e()-t<Es?!1:(o={control:n,spot:r},t=e(),!0)}},Ts=(e,t)=>e&&t?Math.hypot(e.x-t.x,e.y-t.y)<Os:e===t,Rt=Ms(()=>performance.now()),Ko=null,Ls=e=>{let t=e.target.closest("button, a");!t||Ko===e||(Ko=e,!Rt.allows(t,e.detail?{x:e.clientX,y:e.clientY}:null)&&(e.preventDefault(),e.stopPropagation()))},_e=(...e)=>(Lt(Rt.moved,e),{onClickCapture:Ls,onInputCapture:Rt.typed});var Vo=async(e,t,{body:o,token:n}={})=>{let r={Accept:"application/json"};o!==void 0&&(r["Content-Type"]="application/json"),n&&(r.Authorization=`Bearer ${n}`);try{let s=await fetch(t,{method:e,headers:r,body:o===void 0?void 0:JSON.stringify(o)});return await Ps(s)}catch{return{ok:!1,status:0,code:"offline",message:""}}},Ps=async e=>{let t=await e.text(),o=Ds(t);if(e.ok)return{ok:!0,status:e.status,body:o};let n=o&&o.error||{};return{ok:!1,status:e.status,code:n.code||`http_${e.status}`,message:n.message||""}},Ds=e=>{try{return e?JSON.parse(e):null}catch{return e}},tt=(e,t,o)=>Vo("POST",e,{body:t,token:o}),ge=(e,t)=>Vo("GET",e,{token:t});var Rs=400,Ns=3,Yo=e=>{let t=U(e),[o,n]=E(null);return P(()=>{if(t.length<Ns)return;let r=setTimeout(async()=>{let s=await tt("/api/understand",{text:t,language:Ae()});s.ok&&n(Object.assign({text:t},s.body))},Rs);return()=>clearTimeout(r)},[t]),o&&o.text===t?o:null},As=({profession:e,field:t,vague:o})=>o?u("common.seal.vague"):e&&t?u("common.seal.understood",{profession:e,field:t}):e?u("common.seal.understood_job",{profession:e}):t?u("common.seal.understood_field",{field:t}):u("common.seal.not_understood"),js=()=>l`<svg class="tick" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 12.5 9 18.5 21 6" /></svg>`,Xo=({told:e,insists:t})=>l`<p class=${t?"note understood insists":"note understood"} role="status">${e&&e.profession&&!e.vague&&l`<${js} />`}${e?As(e):""}</p>`;var Qo=e=>t=>e(t.target.value),ot=({field:[e,t],most:o,label:n,hint:r="",capitals:s="none",complete:a="off",spell:i=!1,enter:m="next"})=>l`
  <label class="field"
    ><input
      aria-label=${n}
      value=${e}
      onInput=${Qo(t)}
      maxlength=${o}
      placeholder=${r}
      autocomplete=${a}
      autocapitalize=${s}
      autocorrect=${i?"on":"off"}
      spellcheck=${i}
      enterkeyhint=${m}
  /></label>
`,Z=[{name:"profession",draw:({profession:e},t)=>l`<${ot}
        key="profession"
        field=${e}
        most=${B.profession}
        label=${u("common.seal.profession")}
        hint=${u("common.write_here")}
        spell=${!0}
      />
      <${Xo} ...${t} />`},{name:"also",draw:({also:e})=>l`<${ot}
      key="also"
      field=${e}
      most=${B.also*B.profession}
      label=${u("common.seal.also")}
      hint=${u("common.seal.also_hint")}
      spell=${!0}
    />`},{name:"person",draw:({realName:e,story:t})=>l`<${ot}
        key="name"
        field=${e}
        most=${B.realName}
        label=${u("common.seal.real_name")}
        hint=${u("common.seal.real_name")}
        capitals="words"
        complete="name"
      />
      <label class="labelled"
        ><span>${u("common.seal.story")}</span
        ><textarea rows="3" maxlength=${B.story} value=${t[0]} onInput=${Qo(t[1])} autocomplete="off" autocapitalize="sentences"
      /></label>`},{name:"contact",draw:({contact:e})=>l`<${ot}
      key="contact"
      field=${e}
      most=${B.contact}
      label=${u("common.seal.contact")}
      hint=${u("common.seal.contact_hint")}
      complete="email"
      enter="done"
    />`}];var tn=["profession","also","realName","story","contact"],Is=e=>({profession:U(e.profession),also:Hs(e.also),real_name:U(e.realName)||null,story:U(e.story)||null,contact:U(e.contact)||null}),Hs=e=>Array.from(new Set(e.split(/[,;\n]/).map(U).filter(Boolean))),Zo=e=>e.profession?e.also.length>B.also?"too_many":e.also.some(t=>t.length>B.profession)?"too_long":null:"empty",$e=e=>{e&&tn.concat("step").forEach(t=>Oe(`${e}.${t}`))},he=(e,t,o)=>fe(e&&`${e}.${t}`,o),on=({keepAs:e,initial:t,error:o=null,onSeal:n,onLater:r,later:s})=>{let a=t||{profession:"",also:[],real_name:null,story:null,contact:null},i={profession:he(e,"profession",a.profession),also:he(e,"also",a.also.join(", ")),realName:he(e,"realName",a.real_name||""),story:he(e,"story",a.story||""),contact:he(e,"contact",a.contact||"")},[m,f]=he(e,"step","0"),[p,_]=E(null),d=Y(null),c=Math.min(Number(m)||0,Z.length-1),$=c===Z.length-1,y=Yo(c===0?i.profession[0]:""),[h,v]=E(""),k=y!==null&&y.vague&&h===i.profession[0],x=()=>Is(Object.fromEntries(tn.map(M=>[M,i[M][0]]))),w=M=>{_(null),f(String(M)),en(d.current)},j=()=>!y||!y.vague||k?!1:(v(i.profession[0]),ze(u("common.seal.vague")),en(d.current),!0),I=()=>{let M=Zo(x());return M?(w(M==="empty"?0:1),_(M)):j()||n(x())},z=M=>{if(M.preventDefault(),$)return I();let T=Zo(x());return T&&(c===1||T==="empty")?_(T):j()||w(c+1)},N=p?G(p):o;return l`<form class="seal" ref=${d} onSubmit=${z} novalidate ...${_e()}>
    <header class="bar">
      <span>${u("common.seal.step",{step:c+1,of:Z.length})}</span>
      <${et} states=${Z.map((M,T)=>T===c?"now":T<c?"uncovered":"covered")} />
    </header>
    <${de}><h1><b>${u(`common.seal.${Z[c].name}`)}</b></h1><//>
    ${Z[c].draw(i,{told:y,insists:k})}
    ${N&&l`<p class="error" role="alert">${N}</p>`}
    <button class="primary" type="submit">${u($?"common.seal.do":k?"common.seal.anyway":"common.seal.next")}</button>
    <div class="pair">
      ${c>0&&l`<button class="quiet" type="button" onClick=${()=>w(c-1)}>${u("common.seal.back")}</button>`}
      ${!$&&l`<button class="quiet" type="button" onClick=${I}>${u("common.seal.now")}</button>`}
      ${r&&c===0&&l`<button class="quiet" type="button" onClick=${r}>${s}</button>`}
    </div>
    <p class="promise">${u(`common.seal.${Z[c].name}_promise`)}</p>
    ${c===0&&l`<p class="note">${u("common.seal.optional")}</p>`}
  </form>`},en=e=>requestAnimationFrame(()=>{let t=e&&e.querySelector("input, textarea");t&&t.focus()});var Fs={it:"Italiano",en:"English",fr:"Français",de:"Deutsch",es:"Español"},Us=({language:e,languages:t})=>t.map(o=>l`<option key=${o} value=${o} lang=${o} selected=${o===e}>${Fs[o]||o}</option>`),Bs=()=>l`<svg viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="9.5" /><ellipse cx="12" cy="12" rx="4" ry="9.5" /><path d="M2.5 12h19" />
</svg>`,be=({language:e,languages:t})=>l`
  <label class="languages"
    ><${Bs} /><select
      aria-label=${u("common.language")}
      onChange=${o=>co(o.target.value)}
    >
      <${Us} language=${e} languages=${t} />
    </select></label
  >
`;var ee=()=>{let[e,t]=E(gt());return l`<button type="button" class="bare light" onClick=${()=>{fo(!e),t(!e)}}>${u(e?"common.light.low":"common.light.full")}</button>`};var zs=3,Ws=4,nt=null,nn=e=>(nt||(nt=ge(`/api/professions?language=${e}`).then(t=>(t.ok||(nt=null),t.ok?t.body:[]))),nt),Nt=e=>U(e).normalize("NFD").replace(/[\u0300-\u036f]/g,"").toLowerCase(),sn=(e,t)=>{let o=Nt(t);if(o.length<zs)return[];let n=e.filter(r=>Nt(r).startsWith(o));return n.some(r=>Nt(r)===o)?[]:n.sort((r,s)=>r.length-s.length||(r<s?-1:1)).slice(0,Ws)};var K=e=>{let t=e.view&&e.view.seat,o=Object.assign({},t?t.guesses:{});for(let{command:n}of e.pending)n.type==="guess"?o[n.about]={kind:"guess",text:n.text}:n.type==="pass"||n.type==="know"?o[n.about]={kind:n.type,text:null}:n.type==="withdraw"&&delete o[n.about];return o},te=(e,t)=>t||e.pending.some(({command:o})=>o.type==="seal"),st=e=>{let t=e.view&&e.view.seat,o=new Set(t?t.wishes:[]);for(let{command:n}of e.pending)n.type==="wish"&&(n.on?o.add(n.about):o.delete(n.about));return o},rn=e=>{let t={};for(let{command:o}of e.pending)o.type==="rule"&&(t[o.cluster]=o.verdict);return t};var rt=({title:e,lines:t})=>l`<details class="more-words">
  <summary>${e}</summary>
  ${t.map(o=>l`<p key=${o}>${o}</p>`)}
</details>`;var at=({table:{pace:e,points:t}})=>l`<${rt}
  title=${u("guest.how.title")}
  lines=${[`guest.how.${e}`,"guest.how.wall","guest.how.judge",t?"guest.how.points":"guest.how.no_points"].map(o=>u(o))}
/>`;var qs=e=>{let t=2166136261;for(let o=0;o<e.length;o+=1)t=Math.imul(t^e.charCodeAt(o),16777619);return t=Math.imul(t^t>>>16,2246822507),(t^t>>>13)>>>0},lt=(e,t,o)=>{let n=r=>qs(`${o}/${t}/${r}`);return e.slice().sort((r,s)=>n(r)-n(s)||(r<s?-1:1))},an=(e,t)=>e.filter(o=>!t[o]),ye=(e,t,o)=>{let n=o===null?-1:e.indexOf(o),s=e.slice(n+1).concat(e.slice(0,n+1)).filter(a=>a!==o&&!t[a]);return s.length?s[0]:null},ln=(e,t,o)=>e.map(n=>n===o?"now":t[n]?"uncovered":"covered");var cn={about:null,hand:null,editing:!1,later:!1,reading:!1,judged:null,wished:!1},Gs=new Set(["guessing","spotlight","wall","drumroll","unmasked"]),un=(e,t)=>{if(e.conn.state==="ended")return{name:"ended",code:e.conn.closed};let{view:o}=e,n=o&&ie(o,o.seat&&o.seat.guest);if(!o||!o.seat||!n)return{name:"arriving"};if(n.waiting)return{name:"knock"};let{phase:r}=o.table;return r==="closed"||r==="finale"?{name:r}:Js(e,o.seat,n,t)?{name:"seal"}:r==="arrival"?{name:"kitchen"}:r==="seated"?Ks(e,o.seat,t):Vs(e,o.seat,t)},Js=(e,t,o,n)=>t.can.includes("seal")&&(n.editing||!(te(e,o.sealed)||n.later)),Ks=(e,t,o)=>{if(!t.open.length)return{name:"eyes"};let n=pn(e,o);return n?At(e,t,o,n):Me(e).table.pace==="rounds"?{name:"eyes"}:le(e).length?At(e,t,o,"walk"):{name:"list"}},Vs=(e,t,o)=>{let n=Me(e).table.spotlight;if(!n)return{name:"eyes"};let r=t.open.length?pn(e,o):null;if(n.guest===t.guest){if(n.stage==="verdicts"&&n.clusters.length&&o.judged!==n.guest)return{name:"judge"};if(!r)return{name:Gs.has(n.stage)?"poker":"eyes"}}return r?At(e,t,o,r):n.stage==="guessing"&&t.open.includes(n.guest)&&!K(e)[n.guest]?{name:"walk",about:n.guest,alone:!0}:{name:"eyes"}},At=(e,t,o,n)=>{let r=n==="walk"?Ys(e,t,o):null;if(!r)return{name:"list"};let s=Me(e).table.spotlight;return{name:"walk",about:r,alone:s!==null&&s.stage==="guessing"&&s.guest===r}},Ys=(e,t,o)=>o.about&&t.open.includes(o.about)?o.about:ye(ae(e),K(e),null),pn=(e,t)=>t.hand&&t.hand.moment===V(Me(e))?t.hand.kind:null,V=({table:{phase:e,spotlight:t}})=>t?`${e}/${t.guest}/${t.stage}`:e,ae=e=>{let{seat:t,table:o}=Me(e);return t?lt(t.open,t.guest,o.code):[]},le=e=>an(ae(e),K(e)),Me=e=>e.view,ie=(e,t)=>e.table.guests.find(({id:o})=>o===t)||null,W=(e,t)=>{let o=ie(e,t);return o?o.name:""};var Xs=16,Te=e=>e.length<8?"short":e.length<13?"middling":"long",mn=async({state:e,view:t,send:o,setLocal:n,scene:r},s,a)=>{let i=Object.assign({},K(e),{[s.about]:!0}),m=r.alone?null:ye(ae(e),i,s.about);n({about:m,hand:r.alone?null:{kind:m?"walk":"list",moment:V(t)}}),Oe(a),m&&go(W(t,m)),!(await o(s)).ok&&s.type==="guess"&&Jo(a,s.text)},fn=e=>{let{code:t,state:o,view:n,table:r,seat:s,notice:a,setLocal:i,scene:m}=e,{about:f,alone:p}=m,_=K(o),d=_[f],c=`${t}.${s.guest}.guess.${f}`,[$,y]=fe(c,d&&d.text||""),h=Y(null),v=ae(o),k=W(n,f),[x,w,j]=u("guest.ask",{name:k}).split("|"),I=U($),z=g=>(g.preventDefault(),I?(h.current&&h.current.focus(),mn(e,{type:"guess",about:f,text:I},c)):M("pass")),N=g=>{y(g),h.current&&h.current.focus()},M=g=>mn(e,{type:g,about:f},c),T=()=>{y(""),Oe(c),e.send({type:"withdraw",about:f})},F=()=>i({about:f,hand:{kind:"list",moment:V(n)}});return l`<main>
    <header class="bar">
      <span>${p?u("guest.walk.now"):u("guest.walk.step",{step:v.indexOf(f)+1,of:v.length})}</span>
      ${!p&&v.length<=Xs&&l`<${et} states=${ln(v,_,f)} />`}
    </header>
    <form onSubmit=${z} novalidate>
      <${de}><h1 class=${`asked ${Te(k)}`}>${x} <b>${w}</b> ${j}</h1><//>
      <label class="field"
        ><input
          ref=${h}
          aria-label=${`${x} ${w} ${j||""}`}
          value=${$}
          onInput=${g=>y(g.target.value)}
          maxlength=${B.guess}
          placeholder=${u("common.write_here")}
          autocomplete="off"
          autocapitalize="none"
          enterkeyhint=${I?"send":"next"}
      /></label>
      <${Qs} text=${$} choose=${N} />
      ${a&&l`<p class="error">${a}</p>`}
      ${I?l`<button class="primary" type="submit">${u(d&&d.kind==="guess"?"guest.walk.update":"guest.walk.confirm")}</button>`:l`<button class="primary unlit" type="submit" aria-pressed=${!!d&&d.kind==="pass"}>${u("guest.walk.pass")}</button>`}
    </form>
    <div class="pair">
      ${(I?["pass","know"]:["know"]).map(g=>l`<button
          class="quiet"
          key=${g}
          aria-pressed=${!!d&&d.kind===g}
          onClick=${()=>M(g)}
        >
          ${u(`guest.walk.${g}`)}
        </button>`)}
    </div>
    <div class="links">
      ${d&&l`<button class="bare" onClick=${T}>${u("guest.walk.withdraw")}</button>`}
      <button class="bare" onClick=${F}>${u("guest.walk.list")}</button>
    </div>
    <p class="note still">${u("guest.walk.until_locked")}</p>
    <${at} table=${r} />
  </main>`},Qs=({text:e,choose:t})=>{let[o,n]=E([]);P(()=>{nn(Ae()).then(n)},[]);let r=sn(o,e);return l`<ul class="suggestions" aria-label=${u("guest.walk.suggestions")} onMouseDown=${Zs}>
    ${r.map(s=>l`<li key=${s}><button type="button" onClick=${()=>t(s)}>${s}</button></li>`)}
  </ul>`},Zs=e=>e.preventDefault();var dn=()=>l`<main class="quiet-page"><h1 class="unseen">Coperto</h1><p class="note">${u("guest.arriving")}</p></main>`,_n=({boot:e,me:t,table:o})=>l`
  <main class="quiet-page">
    <p class="note">${o.title}</p>
    <h1 class=${Te(t.name)}>${t.name}</h1>
    <p role="status">${u("guest.knock.waiting")}</p>
    <${be} ...${e} />
    <${ee} />
  </main>
`;var gn=(e,t)=>{let o=URL.createObjectURL(e),n=document.createElement("a");n.href=o,n.download=t,document.body.appendChild(n),n.click(),n.remove(),setTimeout(()=>URL.revokeObjectURL(o),6e4)};var er="M12 1c1 5 7 8 7 14.200A7 7 0 0 1 12 22a7 7 0 0 1-7-6.800C5 11 9.500 8.500 12 1z",Le=({lit:e})=>l`
  <svg class="candle" viewBox="0 0 30 48" aria-hidden="true">
    ${e&&l`<path d=${er} fill="var(--flame)" transform="translate(3 -1)" />`}
    <path d=${e?"M15 20v8":"M15 15v8"} stroke="var(--cream-400)" stroke-width="2.5" />
    <path d="M10.500 24h9v18h-9z" fill=${e?"var(--cream-50)":"var(--light-5)"} />
    <path
      d="M2 43.500h26"
      stroke=${e?"var(--cream-50)":"var(--cream-400)"}
      stroke-width="3.500"
      stroke-linecap="round"
    />
  </svg>
`;var it=({days:e,language:t})=>l`<p class="kept note">
  ${e?A("common.kept",e):u("common.kept_until_erased")}
  <${tr} language=${t} />
</p>`,tr=({language:e})=>l`<a class="bare" href=${`/privacy?lang=${e}`} target="_blank" rel="noopener">${u("common.privacy")}</a>`;var Pe=({table:e,me:t})=>{let o=e.awards.find(({guest:n})=>n===t);return o?l`<section class="own-award">
    <p>${u("guest.award.yours")}</p>
    <h2>${u(`award.${o.award}`)}</h2>
    <p class="fact">${zt(o)}</p>
  </section>`:e.finale&&e.finale.stage==="awards"?l`<p class="award-soon"><${re} state="covered" />${u("guest.award.soon")}</p>`:null};var hn=e=>{let t=e.trim();return/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(t)?`mailto:${encodeURI(t)}`:/^\+?[\d\s().-]{6,20}$/.test(t)?`tel:${t.replace(/[^\d+]/g,"")}`:null};var ke=({me:e,guests:t})=>{if(e.score===null||e.place===null)return null;if(!e.score)return l`<p class="standing">${u("guest.standing_zero")}</p>`;let n=t.some(({id:r,place:s})=>r!==e.id&&s===e.place)?"guest.standing_tied":"guest.standing";return l`<p class="standing">${A(n,e.score,{place:je(e.place)})}</p>`},$n=({points:{points:e,why:t,double:o},me:n,guests:r})=>l`
  <section class="own-score">
    ${e>0&&l`<p class="earned">+${e}</p>`}
    <p>${u(t.key,t.values)}${o?` ${u("guest.points.double")}`:""}</p>
    <${ke} me=${n} guests=${r} />
  </section>
`;var De=(e,t)=>`${e}.${t}.seal`,bn=({code:e,state:t,me:o,seat:n,send:r,setLocal:s,notice:a})=>{let i=De(e,n.guest),m=te(t,o.sealed),f=async p=>{s({editing:!1,later:!1}),(await r(Object.assign({type:"seal"},p))).ok?$e(i):s({editing:!0})};return l`<main>
    <${on}
      keepAs=${i}
      initial=${n.secret}
      error=${a}
      onSeal=${f}
      later=${u(m?"guest.seal.keep":"guest.seal.later")}
      onLater=${()=>s({editing:!1,later:!m})}
    />
  </main>`};var oe=({code:e,seat:t,send:o,setLocal:n})=>{let[r,s]=E("rest"),[a,i]=E(""),m=async()=>{i(""),n({editing:!1,later:!0});let f=await o({type:"forget"});return f.ok?($e(De(e,t.guest)),s("gone")):i(G(f.code))};return r==="gone"?l`<p class="take-back note" role="status">${u("guest.forget.done")}</p>`:t.can.includes("forget")?r==="rest"?l`<button class="bare take-back" onClick=${()=>s("told")}>${u("guest.forget.open")}</button>`:l`<section class="take-back">
    <p>${u("guest.forget.goes")}</p>
    <p>${u("guest.forget.stays")}</p>
    ${r==="sure"&&l`<p role="status"><b>${u("guest.forget.sure")}</b></p>`}
    ${a&&l`<p class="error" role="alert">${a}</p>`}
    <button class="quiet" key=${r} onClick=${r==="sure"?m:()=>s("sure")}>${u(r==="sure"?"guest.forget.yes":"guest.forget.go")}</button>
    <button class="quiet" onClick=${()=>s("rest")}>${u("guest.forget.keep")}</button>
  </section>`:null};var yn=e=>{let{boot:t,code:o,token:n,view:r,table:s,seat:a,me:i}=e,[m,f]=E(null),p=async()=>f(await nr(o,n,s.title)),_=a.connections.filter(({guest:d})=>W(r,d));return l`<main class="closed">
    <h1>${u("guest.closed.title")}</h1>
    <p class="lead">${u(_.length?"guest.closed.met":"guest.closed.nobody")}</p>
    <ul class="met">
      ${_.map(({guest:d,contact:c})=>l`<li key=${d}><${Le} lit=${!0} /><span><b>${W(r,d)}</b><${or} contact=${c} /></span></li>`)}
    </ul>
    <${Pe} table=${s} me=${a.guest} />
    <button class="primary" onClick=${p}>${u("guest.closed.keepsake")}</button>
    <p class="note">${u("guest.closed.keepsake_why")}</p>
    ${m&&l`<p class="error" role="alert">${m}</p>`}
    <${ke} me=${i} guests=${s.guests} />
    <h2>${u("guest.closed.everyone")}</h2>
    <ul class="people">
      ${s.guests.filter(({waiting:d})=>!d).map(({id:d,name:c,revealed:$})=>l`<li key=${d}>
        <b>${c}</b><span>${$?$.profession:u("common.stayed_covered")}</span>${$&&$.real_name&&l`<small>${$.real_name}</small>`}
      </li>`)}
    </ul>
    <${it} ...${t} />
    <${oe} ...${e} />
  </main>`},or=({contact:e})=>{if(!e)return l`<span class="note">${u("guest.closed.no_contact")}</span>`;let t=hn(e);return t?l`<a href=${t}>${e}</a>`:l`<span>${e}</span>`},nr=async(e,t,o)=>{let n=await ge(`/api/dinners/${e}/keepsake`,t);return n.ok?(gn(new Blob([n.body],{type:"text/html"}),`${o}.html`),null):u(n.status===0?"common.offline":"guest.closed.no_keepsake")};var sr=e=>e===D.OPENED_ELSEWHERE?"elsewhere":e===D.REVOKED?"revoked":e===D.REFUSED?"refused":e===D.ERASED?"erased":"broken",rr=e=>{Ue("seat",e,null),location.reload()},kn=({code:e,dinner:t})=>{let o=sr(e),n=o==="revoked"||o==="refused";return l`<main class="plain">
    <h1>${u(`guest.ended.${o}`)}</h1>
    <p>${u(`close.${Yt(e)}`)}</p>
    ${n&&l`<button class="quiet" onClick=${()=>rr(t)}>${u("guest.ended.again")}</button>`}
    ${(o==="elsewhere"||o==="broken")&&l`<button class="primary" onClick=${()=>location.reload()}>${u(`guest.ended.${o}_do`)}</button>`}
    ${(n||o==="erased")&&l`<a class="quiet" href="/">${u("guest.ended.home")}</a>`}
  </main>`};var vn=e=>{let{phase:t,paused:o,pace:n,spotlight:r}=e.table;if(o)return{key:"guest.mirror.paused"};if(!r)return{key:t==="seated"&&n==="rounds"?"guest.mirror.rounds":"guest.mirror.locked"};let s=e.seat!==null&&r.guest===e.seat.guest,a=W(e,r.guest);return!r.clusters.length&&(r.stage==="wall"||r.stage==="verdicts")?{key:"guest.mirror.empty_wall",values:{name:a}}:{key:`guest.mirror.${s?"mine.":""}${r.stage}`,values:{name:a}}},wn=e=>{let{spotlight:t}=e.table;if(!t||!e.seat||t.stage!=="scores")return null;let o=e.seat.guest,n=W(e,t.guest),{points:r,reason:s}=o===t.guest?ar(t):lr(t,o,e.seat.guesses);return{points:r,why:{key:`guest.points.${s}`,values:{name:n}},double:t.double&&r>0}},ar=e=>{let t=e.disguise||0;return{points:t,reason:t?"disguise":"no_disguise"}},lr=(e,t,o)=>{for(let{by:r,verdict:s,points:a}of e.clusters){let i=r?r.indexOf(t):-1;if(i<0)continue;let m=s==="exact"&&ir(e)?"alone":s||"miss";return{points:a?a[i]:0,reason:m}}let n=o[e.guest];return{points:0,reason:n&&n.kind!=="guess"?n.kind:"none"}},ir=({clusters:e})=>e.reduce((t,{verdict:o,size:n})=>t+(o==="exact"?n:0),0)===1;var cr=1e4,xn=(e,t=cr)=>{let[o,n]=E(e===0);return P(()=>{if(e>0){n(!1);return}let r=setTimeout(()=>n(!0),t);return()=>clearTimeout(r)},[e>0]),o&&e===0};var ur={exact:l`<circle cx="12" cy="12" r="10.5" fill="currentColor" />`,close:l`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" /><path
      d="M12 3a9 9 0 0 0 0 18z"
      fill="currentColor"
    />`,miss:l`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" />`},Re=({verdict:e})=>l`<svg class=${`mark ${e}`} viewBox="0 0 24 24" aria-hidden="true">${ur[e]}</svg>`;var pr=600,Sn=(e,t=pr)=>{let[o,n]=E(e);return P(()=>{if(!e){n(!1);return}let r=setTimeout(()=>n(!0),t);return()=>clearTimeout(r)},[e]),e&&!o};var En=({view:e})=>{let{spotlight:t,guests:o,screens:n}=e.table,r=Sn(t!==null&&t.stage==="unmasked")&&n>0,s=t&&ie(e,t.guest);if(!t||!s)return null;let a=r?null:s.revealed,i=t.stage==="scores",m=i||e.seat===null||e.seat.guest!==s.id;return l`<section class="read">
    <p class="note">${u("guest.read.number",{number:t.number,of:t.of})}</p>
    <h2>${a?a.profession:s.name}</h2>
    ${a&&l`<p>${a.real_name?`${s.name}: ${a.real_name}`:s.name}</p>`}
    ${a&&a.story&&l`<p class="note">${a.story}</p>`}
    ${t.stage==="guessing"&&l`<p>${A("guest.read.answers",t.answers)}</p>`}
    ${t.clusters.length>0&&l`<ul>${t.clusters.map(f=>l`<${mr} key=${f.id} cluster=${f} view=${e} names=${m} early=${r} />`)}</ul>`}
    ${i&&l`<${fr} guests=${o} />`}
  </section>`},mr=({cluster:e,view:t,names:o,early:n})=>{let{texts:r,size:s,hidden:a}=e,{by:i,verdict:m}=n?{by:null,verdict:null}:e,f=i&&o?Wt(i.map(p=>W(t,p)).filter(Boolean)):A("guest.read.said",s);return l`<li>
    <b>${a?u("guest.read.hidden"):r.join(" · ")}</b>
    ${m&&l`<span class="ruled"><${Re} verdict=${m} />${u(`common.verdict.${m}`)}</span>`}
    <small>${f}</small>
  </li>`},fr=({guests:e})=>{let t=e.filter(({place:o})=>o!==null).sort((o,n)=>(o.place||0)-(n.place||0));return l`<ol>
    ${t.map(({id:o,name:n,place:r,score:s})=>l`<li key=${o} class="numbers">${je(r||0)} ${n} <small>${A("common.points",s||0)}</small></li>`)}
  </ol>`};var jt=e=>{let{view:t,table:o,local:n,setLocal:r,scene:s,notice:a}=e,{key:i,values:m}=vn(t),f=wn(t),p=s.name==="poker",_=xn(o.screens);return l`
    <${_r} />
    <main class="eyes">
      <h1 class=${p?"poker":""}>${u(p?"guest.poker":"guest.eyes")}</h1>
      <p class="mirror" role="status">${u(i,m)}</p>
      ${a&&l`<p class="error">${a}</p>`}
      ${f&&l`<${$n} points=${f} me=${e.me} guests=${o.guests} />`}
      ${(n.reading||_)&&o.spotlight&&l`<${En} view=${t} />`}
      <div class="foot">
        <${dr} ...${e} />
        ${o.spotlight&&!_&&l`<button class="bare" aria-expanded=${n.reading} onClick=${()=>r({reading:!n.reading})}>
          ${u(n.reading?"guest.read.enough":"guest.read.here")}
        </button>`}
      </div>
    </main>
  `},dr=({state:e,view:t,table:o,seat:n,me:r,setLocal:s})=>{let a=le(e).length,i=o.spotlight,m=i&&K(e)[i.guest],f=i!==null&&i.stage==="guessing"&&n.open.includes(i.guest),p=(_,d)=>s({about:d,hand:{kind:_,moment:V(t)}});return l`
    ${f&&m&&l`<p class="note">${m.kind==="guess"?u("guest.eyes.said",{text:m.text||""}):u(`guest.eyes.${m.kind}`)}</p>`}
    ${f&&m&&i.answers>0&&l`<p class="note">${A("guest.read.answers",i.answers)}</p>`}
    ${f&&m&&l`<button class="quiet" onClick=${()=>p("walk",i.guest)}>${u("guest.eyes.change")}</button>`}
    ${n.can.includes("rule")&&i&&l`<button class="quiet" onClick=${()=>s({judged:null})}>${u("guest.eyes.judge")}</button>`}
    ${n.open.length>0&&!f&&l`<button class="quiet" onClick=${()=>p("list",null)}>
      ${a&&o.pace==="ballot"?A("guest.eyes.left",a):u("guest.eyes.list")}
    </button>`}
    ${!te(e,r.sealed)&&n.can.includes("seal")&&l`<button class="quiet" onClick=${()=>s({later:!1})}>${u("guest.kitchen.seal")}</button>`}
  `},_r=()=>l`
  <div class="table-above" aria-hidden="true">
    <svg viewBox="0 0 760 760">
      <circle cx="380" cy="380" r="340" class="t1" />
      <circle cx="380" cy="380" r="246" class="t2" />
      <circle cx="380" cy="380" r="152" class="t3" />
      <circle cx="386" cy="384.5" r="144.5" class="t4" />
      <circle cx="404" cy="398" r="122" class="t5" />
      <circle cx="396" cy="392" r="30" class="t1" />
      <circle cx="380" cy="380" r="30" class="t6" />
      <circle cx="386" cy="384.5" r="22" class="t7" />
    </svg>
  </div>
`;var Cn=e=>e.local.wished?l`<${$r} ...${e} />`:l`<${gr} ...${e} />`,gr=e=>{let{state:t,table:o,seat:n,me:r,send:s,setLocal:a,notice:i}=e,m=st(t),f=(_,d)=>s({type:"wish",about:_,on:d}),p=()=>{m.forEach(_=>f(_,!1)),a({wished:!0})};return l`<main class="finale">
    <${Pe} table=${o} me=${n.guest} />
    <${ke} me=${r} guests=${o.guests} />
    <h1>${u("guest.finale.title")}</h1>
    <p class="why">${u("guest.finale.why")}</p>
    ${i&&l`<p class="error">${i}</p>`}
    <div class="two">
      ${o.guests.filter(({id:_,waiting:d})=>_!==n.guest&&!d).map(_=>l`<${hr} key=${_.id} guest=${_} lit=${m.has(_.id)} wish=${f} />`)}
      <span class="you"><${re} state="uncovered" />${u("guest.finale.you")}</span>
    </div>
    ${m.size>0&&l`<button class="primary" onClick=${()=>a({wished:!0})}>${A("guest.finale.leave",m.size)}</button>`}
    <button class="quiet" onClick=${p}>${u("guest.finale.none")}</button>
    <${oe} ...${e} />
  </main>`},hr=({guest:{id:e,name:t,revealed:o},lit:n,wish:r})=>l`
  <button aria-pressed=${n} onClick=${()=>r(e,!n)}>
    <span><b>${t}</b><i>${o?o.profession:u("guest.finale.covered")}</i>${o&&o.real_name?l`<i>${o.real_name}</i>`:null}</span>
    <${Le} lit=${n} />
  </button>
`,$r=({state:e,table:t,me:o,setLocal:n})=>l`<main class="quiet-page">
  <${Pe} table=${t} me=${o.id} />
  <${Le} lit=${st(e).size>0} />
  <h1>${A("guest.finale.lit",st(e).size)}</h1>
  <p>${u("guest.finale.later")}</p>
  <${ke} me=${o} guests=${t.guests} />
  <button class="quiet" onClick=${()=>n({wished:!1})}>${u("guest.finale.again")}</button>
</main>`;var Ne="M64 340C64 168 172 64 320 64s256 104 256 276z",On=()=>l`
  <svg class="lid" viewBox="0 0 640 392" aria-hidden="true">
    <defs>
      <clipPath id="lid-shell"><path d=${Ne} /></clipPath>
      <clipPath id="lid-knob"><circle cx="320" cy="30" r="24" /></clipPath>
    </defs>
    <path d="M306 48h28l6 20h-40z" fill="var(--metal-4)" />
    <g clip-path="url(#lid-knob)">
      <path d="M290 0h60v60h-60z" fill="var(--metal-1)" />
      <circle cx="326" cy="34" r="24" fill="var(--metal-2)" />
      <circle cx="336" cy="40" r="24" fill="var(--metal-3)" />
    </g>
    <g clip-path="url(#lid-shell)">
      <path d="M0 0h640v400H0z" fill="var(--metal-5)" />
      <path d="M0 0h440v400H0z" fill="var(--metal-1)" />
      <path d=${Ne} fill="var(--metal-2)" transform="translate(16 8)" />
      <path d=${Ne} fill="var(--metal-3)" transform="translate(78 26)" />
      <path d=${Ne} fill="var(--metal-4)" transform="translate(186 52)" />
      <path d=${Ne} fill="var(--metal-5)" transform="translate(318 80)" />
      <path d="M576 340C576 232 534 150 470 104" fill="none" stroke="var(--metal-4)" stroke-width="9" />
    </g>
    <path d="M50 336h540a9 9 0 0 1 0 18H50a9 9 0 0 1 0-18z" fill="var(--metal-3)" />
    <path d="M50 336h170l-14 18H50a9 9 0 0 1 0-18z" fill="var(--metal-1)" />
    <path d="M430 336h160a9 9 0 0 1 0 18H416z" fill="var(--metal-4)" />
  </svg>
`;var br=["exact","close","miss"],yr=e=>{let t=e.filter(({hidden:n})=>!n),o=t.find(({sure:n})=>n===!1)||t[0];return o?o.id:null},Mn=({state:e,table:t,me:o,send:n,setLocal:r,notice:s})=>{let a=t.spotlight?t.spotlight.clusters:[],[i,m]=E(()=>yr(a)),f=rn(e),p=(_,d)=>n({type:"rule",cluster:_,verdict:d});return l`
    <div class="lifted" aria-hidden="true"><${On} /></div>
    <main class="judge">
      <h1>${u("guest.judge.title",{name:o.name}).split("|").map(_=>l`<span>${_} </span>`)}</h1>
      <p class="lead">${u("guest.judge.how")}</p>
      ${s&&l`<p class="error">${s}</p>`}
      <ul>
        ${a.map(_=>{let d=f[_.id]||_.verdict||"miss",c=_.hidden||_.ruled_by==="host";return l`<li key=${_.id}>
            ${_.id===i&&!c?l`<${kr} cluster=${_} verdict=${d} rule=${p} />`:l`<${xr} cluster=${_} verdict=${d} fixed=${c} open=${()=>m(_.id)} />`}
          </li>`})}
      </ul>
      <button class="primary" onClick=${()=>r({judged:o.id})}>${u("guest.judge.done")}</button>
    </main>
  `},It=({hidden:e,texts:t})=>e?u("guest.read.hidden"):t.join(" · "),kr=({cluster:e,verdict:t,rule:o})=>l`
  <section class="open">
    <b>${It(e)}</b>
    <p class="note">${A("guest.read.said",e.size)}<span>${vr(e)}</span></p>
    <div class="three" role="group" aria-label=${It(e)}>
      ${br.map(n=>l`<button key=${n} class=${n} aria-pressed=${n===t} onClick=${()=>o(e.id,n)}>
          <${Re} verdict=${n} /><span>${u(`common.verdict.${n}`)}</span>
        </button>`)}
    </div>
  </section>
`,vr=({reason:e,ruled_by:t})=>{if(!e||t!=="matcher"||!ue(`reason.${e.code}`))return"";let o=u(`reason.${e.code}`,Bt(e.parts));return o.charAt(0).toUpperCase()+o.slice(1)},wr=({sure:e,ruled_by:t,hidden:o})=>e===!1&&t==="matcher"&&!o,xr=({cluster:e,verdict:t,fixed:o,open:n})=>l`
  <button class="row" disabled=${o} aria-expanded=${o?void 0:"false"} onClick=${n}>
    <b>${It(e)}${e.ruled_by==="host"&&l`<small>${u("guest.judge.host")}</small>`}${wr(e)&&l`<small>${u("guest.judge.unsure")}</small>`}</b>
    <span>${u(`common.verdict.${t}`)}<${Re} verdict=${t} /></span>
  </button>
`;var Sr=4e3,Tn=({label:e,children:t})=>{let[o,n]=E(!1),r=()=>n(!1);return P(()=>{if(!o)return;let a=setTimeout(r,Sr);return()=>clearTimeout(a)},[o]),l`<div class="peek">
    <button
      class="quiet"
      type="button"
      aria-expanded=${o}
      onPointerDown=${()=>n(!0)}
      onPointerUp=${r}
      onPointerLeave=${r}
      onPointerCancel=${r}
      onKeyDown=${a=>{a.key!==" "&&a.key!=="Enter"||(a.preventDefault(),n(!0))}}
      onKeyUp=${r}
      onBlur=${r}
      onClick=${a=>a.detail===0&&n(!0)}
      onContextMenu=${a=>a.preventDefault()}
    >
      ${e}
    </button>
    <div class="peeked">${o&&t}</div>
  </div>`};var Ln=e=>{let{boot:t,state:o,table:n,me:r,seat:s,setLocal:a}=e,i=te(o,r.sealed),m=i&&!r.sealed;return l`<main class="quiet-page">
    <p class="note">${n.title}</p>
    <h1 class=${Te(r.name)}>${r.name}</h1>
    <p>${u(i?"guest.kitchen.away":"guest.kitchen.empty")}</p>
    <p class="note">${u("guest.house_rule")}</p>
    ${m&&l`<p class="note" role="status">${u("guest.kitchen.travelling")}</p>`}
    <div class="foot">
      ${s.secret&&l`<${Tn} label=${u("guest.kitchen.peek")}><b>${s.secret.profession}</b><//>`}
      ${i?l`<button class="quiet" onClick=${()=>a({editing:!0})}>${u("guest.kitchen.change")}</button>`:l`<button class="primary" onClick=${()=>a({later:!1})}>${u("guest.kitchen.seal")}</button>`}
      <${be} ...${t} />
      <${ee} />
      <${oe} ...${e} />
    </div>
  </main>`};var ct=["walk","list","eyes","poker","judge"],Er={seal:["seal"],guess:ct,pass:ct,know:ct,withdraw:ct,rule:["judge"],wish:["finale"]},Ht=(e,t)=>({code:t,about:"about"in e?e.about:null,on:Er[e.type]||[]}),Pn=(e,t)=>{let o="about"in t?t.about:null;return e&&e.about!==null&&e.about!==o?e:null};var Cr=e=>e?e.kind==="guess"?e.text:u(`guest.list.${e.kind}`):u("guest.list.nothing"),Or=e=>u(e.sealed?"guest.list.locked":"guest.list.unsealed"),Dn=e=>{let{code:t,state:o,view:n,table:r,seat:s,local:a,setLocal:i,notice:m}=e,f=K(o),p=le(o),_=new Set(s.open),d=r.guests.filter(({id:h,waiting:v})=>h!==s.guest&&!v),c=lt(d.map(({id:h})=>h),s.guest,t),$=new Map(d.map(h=>[h.id,h])),y=h=>i({about:h,hand:{kind:"walk",moment:V(n)}});return l`<main>
    <h1 class="title">${u(p.length?"guest.list.title":"guest.list.done")}</h1>
    <p class="lead">${p.length?A("guest.list.left",p.length):u("guest.list.done_why")}</p>
    ${m&&l`<p class="error">${m}</p>`}
    ${p.length>0&&l`<button class="primary" onClick=${()=>y(ye(ae(o),f,a.about)||p[0])}>
      ${u("guest.list.go_on")}
    </button>`}
    <ul class="rows">
      ${c.map(h=>{let v=$.get(h),k=l`<${re} state=${f[h]?"uncovered":_.has(h)?"late":"covered"} />
          <b>${v.name}</b><span>${_.has(h)||f[h]?Cr(f[h]):Or(v)}</span>`;return l`<li key=${h}>
          ${_.has(h)?l`<button class="row" onClick=${()=>y(h)}>${k}</button>`:l`<div class="row">${k}</div>`}
        </li>`})}
    </ul>
    ${r.phase==="reveals"&&l`<button class="quiet" onClick=${()=>i({hand:null})}>${u("guest.list.back")}</button>`}
    <${at} table=${r} />
    <${ee} />
    <${oe} ...${e} />
  </main>`};var Mr={seal:bn,kitchen:Ln,walk:fn,list:Dn,eyes:jt,poker:jt,judge:Mn,finale:Cn,closed:yn,knock:_n},Ft=new Set(["eyes","poker","kitchen","knock","arriving"]),Tr=2e4,Lr=(e,t)=>Ft.has(t)||t==="list"&&!le(e).length,Rn=({boot:e,code:t,token:o,line:n,state:r})=>{let[s,a]=Rr(`coperto.local.${t}.${o.slice(0,16)}`),[i,m]=E(null),f=un(r,s),{view:p}=r;Nr(f.name,p?V(p):"",Lr(r,f.name));let _=i&&i.on.includes(f.name)?Pr(i,p):null;P(()=>{r.refused&&m(Ht(r.refused.command,r.refused.code))},[r.refused]),P(()=>{_&&ze(_)},[_]),P(()=>{if(!i)return;let k=setTimeout(()=>m(null),Tr);return()=>clearTimeout(k)},[i]),Dr(t,r);let d=_e(f.name,"about"in f&&f.about);if(f.name==="ended")return l`<${kn} code=${f.code} dinner=${t} state=${r} />`;if(f.name==="arriving"||!p||!p.seat)return l`<${Dt} state=${r} /><${dn} />`;let{table:c,seat:$}=p,y=async k=>{let x=await n.send(k);return x.ok?m(w=>Pn(w,k)):x.code!=="ended"&&m(Ht(k,x.code)),x},h=ie(p,$.guest),v={boot:e,code:t,token:o,state:r,view:p,table:c,seat:$,me:h,local:s,setLocal:a,send:y,notice:_};return l`
    <${Dt} state=${r} />
    ${c.paused&&!Ft.has(f.name)&&l`<p class="rest" role="status">${u("guest.mirror.paused")}</p>`}
    <div class="scene" ...${d}><${Mr[f.name]} ...${v} scene=${f} /></div>
  `},Pr=({code:e,about:t},o)=>{let n=t&&o&&W(o,t);return n?`${n}: ${G(e)}`:G(e)},Dr=(e,{view:t,pending:o,conn:n})=>{let r=t&&t.seat,s=t&&r&&ie(t,r.guest),a=!!(s&&s.sealed&&!o.length);P(()=>{a&&r&&$e(De(e,r.guest))},[a]),P(()=>{n.closed===D.ERASED&&qt(e)},[n.closed])},Rr=e=>{let[t,o]=E(()=>Object.assign({},cn,He(e,{})));return[t,n=>o(r=>{let s=Object.assign({},r,n);return Fe(e,s),s})]},Nr=(e,t,o)=>{let n=Y(!0);P(()=>{document.documentElement.dataset.posture=o?"dark":"hand"},[o]),P(()=>{n.current||(scrollTo(0,0),$o()),n.current=!1},[e,Ft.has(e)?t:""])};var Ar=async(e,t,o)=>{let n=`coperto.join-id.${e}`,r=J(n)||Be();H(n,r);let s=await tt(`/api/dinners/${e}/guests`,Object.assign({name:t,id:r},o?{join_token:o}:{}));return s.ok&&H(n,null),s},jr=({code:e,status:t})=>t===0?u("common.offline"):t===404?u("guest.join.unknown"):G(e),Nn=({boot:e,code:t,join:o,onSeated:n})=>{let[r,s,a]=fe(`${t}.name`,""),[i,m]=E(""),[f,p]=E(""),[_,d]=E(!1),c=Y(null);P(()=>{ge(`/api/dinners/${t}`,o).then(y=>y.ok&&m(y.body.title))},[t]);let $=async y=>{if(y.preventDefault(),_)return;if(!U(r)){p(u("guest.join.empty")),c.current&&c.current.focus();return}d(!0);let h=await Ar(t,U(r),o);if(d(!1),!h.ok)return p(jr(h));a(),n(h.body.token)};return l`<main ...${_e()}>
    <header class="bar"><span>${i||"Coperto"}</span><${be} ...${e} /></header>
    <form onSubmit=${$} novalidate>
      <${de}><h1><b>${u("guest.join.title")}</b></h1><//>
      <label class="field"
        ><input
          ref=${c}
          aria-label=${u("guest.join.name")}
          value=${r}
          onInput=${y=>s(y.target.value)}
          maxlength=${B.name}
          placeholder=${u("guest.join.name")}
          autocomplete="given-name"
          autocapitalize="words"
          autocorrect="off"
          spellcheck=${!1}
          enterkeyhint="go"
      /></label>
      <p class="error" role="alert">${f}</p>
      <button class="primary" type="submit" aria-busy=${_}>${u(o?"guest.join.sit":"guest.join.knock")}</button>
    </form>
    <p class="promise">${u("guest.house_rule")}</p>
    ${!o&&l`<p class="note">${u("guest.join.knock_why")}</p>`}
    <${rt} title=${u("guest.join.have")} lines=${[u("guest.join.have_how")]} />
    <${it} ...${e} />
    <${ee} />
  </main>`};var ut=Jt();uo(ut);ht();var ce=ut.code||"",In=document.getElementById("app"),An=e=>{Ue("seat",ce,e),qo(Rn,ao({code:ce,token:e,letterbox:`/api/dinners/${ce}/do`}),{boot:ut,code:ce,token:e},In)},Ir=_t("join",ce),jn=_t("seat",ce);jn?An(jn):Ee(pe(Nn,{boot:ut,code:ce,join:Ir,onSeated:An}),In);
