/*! Contains Preact, (c) 2015-present Jason Miller, MIT (../vendor/LICENSE-preact.txt), and htm, (c) 2018 Google Inc.,
Apache-2.0 (../vendor/LICENSE-htm.txt), both shortened. */
var ut={},ke="it",Ft=(e,t)=>{ut=e,ke=t},Q=()=>ke,pe=e=>Object.prototype.hasOwnProperty.call(ut,e),p=(e,t)=>{let o=pe(e)?ut[e]:e;if(!t)return o;let n=t;return o.replace(/\{(\w+)\}/g,(r,s)=>s in n?String(n[s]):r)},Ut=e=>e.map(t=>t[ke]||t.und||t.en),j=(e,t,o)=>{let n=`${e}.${new Intl.PluralRules(ke).select(t)}`;return p(pe(n)?n:`${e}.other`,Object.assign({n:t},o))},zt=({fact:e,count:t,parts:o})=>{let n=o;return t===null?p(`award.fact.${e}`,n):j(`award.fact.${e}`,t,n)},Re=e=>{let t=`common.ordinal.${new Intl.PluralRules(ke,{type:"ordinal"}).select(e)}`;return p(pe(t)?t:"common.ordinal.other",{n:e})},V=e=>pe(`refusal.${e}`)?p(`refusal.${e}`):p("common.did_not_work"),Un=/^(h?[ií](?![aeou])|y(?![aeiouáéíóú]))/i,Bt=e=>{if(e.length<2)return e.join("");let t=e[e.length-1];return p(Un.test(t)?"common.and_i":"common.and",{first:e.slice(0,-1).join(", "),last:t})};var Ne=new Map,pt=()=>{try{return localStorage}catch{return null}},Wt=e=>{let t=pt();Array.from(Ne.keys()).concat(t?Object.keys(t):[]).filter(n=>n.startsWith("coperto.")&&n.split(".").includes(e)).forEach(n=>H(n,null))},G=e=>{let t=Ne.get(e);if(t!==void 0)return t;try{let o=pt();return o?o.getItem(e):null}catch{return null}},H=(e,t)=>{Ne.set(e,t);let o=pt();if(o)try{t===null?o.removeItem(e):o.setItem(e,t),Ne.delete(e)}catch{}},Ae=(e,t)=>{let o=G(e);if(o===null)return t;try{return JSON.parse(o)}catch{return t}},je=(e,t)=>H(e,t===null?null:JSON.stringify(t));var qt=e=>{let t=document.getElementById(e);return t&&t.textContent?JSON.parse(t.textContent):{}},Gt=()=>{let e=qt("boot");return Ft(qt("words"),e.language||"it"),Object.assign({code:null,language:"it",languages:["it","en"],version:""},e)},zn=(e=location.hash)=>{let t={};for(let o of e.replace(/^#/,"").split("&")){let n=o.indexOf("=");n>0&&(t[o.slice(0,n)]=Bn(o.slice(n+1)))}return t},Bn=e=>{try{return decodeURIComponent(e)}catch{return e}},Wn=(e,t)=>{let o=location.pathname+location.search;history.replaceState(null,"",t?`${o}#${e}=${t}`:o)},ft=(e,t)=>{let o=zn()[e];return o&&H(mt(e,t),o),o||G(mt(e,t))},Ie=(e,t,o)=>{H(mt(e,t),o),Wn(e,o)},mt=(e,t)=>`coperto.${e}.${t}`;var D={NOT_TEXT:1003,TOO_BIG:1009,MALFORMED:4e3,HELLO_TIMEOUT:4001,PROTOCOL:4002,REFUSED:4003,OPENED_ELSEWHERE:4004,FLOODING:4008,REVOKED:4010,TOO_SLOW:4011,RESTARTING:4012,ERASED:4013},Jt=new Set([D.MALFORMED,D.PROTOCOL,D.REFUSED,D.OPENED_ELSEWHERE,D.REVOKED,D.ERASED]),Kt=new Set([D.REFUSED,D.REVOKED,D.ERASED]),Vt=e=>(Object.entries(D).find(([,t])=>t===e)||["malformed"])[0].toLowerCase();var Yt={dial:e=>new WebSocket(e),now:()=>Date.now(),after:(e,t)=>setTimeout(e,t),cancel:e=>clearTimeout(e),random:Math.random,hidden:()=>document.visibilityState==="hidden",watch:({wake:e,hide:t,sleep:o})=>{document.addEventListener("visibilitychange",()=>document.visibilityState==="hidden"?t():e()),addEventListener("pageshow",e),addEventListener("online",e),addEventListener("pagehide",o)},post:(e,t,o)=>{fetch(e,{method:"POST",keepalive:!0,headers:{Authorization:`Bearer ${t}`},body:o}).catch(()=>{})}};var He=()=>{let e=crypto.getRandomValues(new Uint8Array(16));return btoa(String.fromCharCode(...e)).replace(/\+/g,"-").replace(/\//g,"_").replace(/=+$/,"")};var qn=200,Qt=e=>{let t=Ae(e,[]),o=Array.isArray(t)?t.slice(0,qn):[],n=r=>{o=r,je(e,o.length?o:null)};return{items:()=>o,first:()=>o[0],add:(r,s)=>{let a={id:He(),seen:s,command:r};return n(o.concat(a)),a},settle:r=>{let s=o.find(a=>a.id===r);return s&&n(o.filter(a=>a.id!==r)),s},clear:()=>n([])}};var Gn=1,Xt=5e3,Jn=12e3,Kn=4e3,Zt=1500,Vn=3e3,Yn=4e3,eo=1e3,Qn=5e3,Xn=3e3,to=[0,500,1e3,2e3,4e3,4e3,4e3,8e3],Zn=3,oo=({url:e,token:t,device:o,env:n,ears:r})=>{let s=null,a="idle",i=null,m=0,f=0,u=0,_=0,d=0,c=(g,S=0)=>{n.cancel(i),i=g&&n.after(g,S)},$=(g,S=null)=>{a=g,u=n.now(),r.turned(g,S)},h=()=>{let g=s;if(s=null,!!g){g.onopen=g.onmessage=g.onclose=g.onerror=null;try{g.close()}catch{}}},y=()=>{h(),d=0,$("connecting"),c(x,Xt);let g;try{g=n.dial(e)}catch{return}s=g,g.onopen=()=>{c(x,Xt),M(Object.assign({type:"hello",token:t,protocol:Gn},o?{device:o}:{}))},g.onmessage=S=>v(S.data),g.onclose=S=>k(S.code)},v=g=>{let S=es(g);S&&(f=n.now(),d=0,a==="live"?c(null):S.type==="view"&&(c(null),$("live")),S.type!=="pong"&&r.frame(S))},k=g=>{Jt.has(g)?I(g):g===D.RESTARTING?A(n.random()*Xn,g):(g===D.FLOODING&&(m=Math.max(m,Zn)),w(g))},x=()=>w(null),w=g=>{let S=to[Math.min(m,to.length-1)];m+=1,A(S*(.7+.6*n.random()),g)},A=(g,S)=>{h(),c(()=>n.hidden()||y(),g),$("waiting",S)},I=g=>{h(),c(null),$("ended",g)},B=g=>{d&&d<=g||(d=g,M({type:"ping"})?c(N,g):N())},N=()=>{m=0,y()},M=g=>{try{return s?(s.send(JSON.stringify(g)),!0):!1}catch{return!1}},T=()=>{if(a==="ended"||n.hidden())return;r.woke();let g=n.now();a==="live"?g-f>Vn&&B(Zt):(a!=="connecting"||g-u>Zt)&&N()},F=()=>{n.after(F,eo);let g=n.now(),S=g-_>Yn;_=g,S&&T(),a==="live"&&(g-u>Qn&&(m=0),g-f>Jn&&!n.hidden()&&(f=g,B(Kn)))};return{open:()=>{_=n.now(),n.after(F,eo),y()},sleep:()=>{a!=="ended"&&(h(),c(null),$("idle"))},wake:T,reconnect:N,send:M}},es=e=>{try{return typeof e=="string"?JSON.parse(e):null}catch{return null}};var ts={state:"connecting",late:!1,long:!1,closed:null},no=()=>{let e={view:null,conn:ts,pending:[],trouble:null,refused:null},t=new Set,o=n=>{e=Object.assign({},e,n),t.forEach(r=>r(e))};return{state:()=>e,set:o,take:n=>os(n,e.view)?!1:(o({view:n}),!0),subscribe:n=>(t.add(n),n(e),()=>t.delete(n))}},os=(e,t)=>t!==null&&e.epoch===t.epoch&&e.version<t.version;var ns=2500,ss=2e4,rs=1e4,as=20,ls=1e3,is=8e3,ro=({code:e,token:t,device:o,url:n=cs(e),letterbox:r,env:s=Yt})=>{let a=no(),i=Qt(`coperto.outbox.${e}.${t.slice(0,16)}`),m=new Map,f=[],u=null,_=0,d=null,c=[],$=null,h=oo({url:n,token:t,device:o,env:s,ears:{frame:b=>v(b),turned:(b,C)=>N(b,C),woke:()=>g()}}),y=()=>{let b=a.state().view;f=f.filter(({version:C})=>!b||b.version<C),a.set({pending:f.map(({item:C})=>C).concat(i.items())})},v=b=>{if(b.type==="view"){let{view:C}=a.state();C&&C.epoch!==b.epoch&&(f=[]),a.take(b)&&f.length&&y()}else b.type==="ack"?k(b.id,{ok:!0,version:b.version}):b.type==="no"&&b.retry?w(b.code):b.type==="no"&&k(b.id||u,{ok:!1,code:b.code})},k=(b,C)=>{let q=b&&i.settle(b);q&&(s.cancel(d),u=null,_=0,C.ok&&f.push({item:q,version:C.version}),a.set({trouble:null}),x(q,C),y(),A())},x=(b,C)=>{let q=m.get(b.id);m.delete(b.id),q?q(C):C.ok||a.set({refused:{command:b.command,code:C.code}})},w=b=>{s.cancel(d),u=null,a.set({trouble:b});let C=Math.min(ls*2**_,is)*(.7+.6*s.random());_+=1,d=s.after(A,C)},A=()=>{let b=i.first();!b||u||a.state().conn.state!=="live"||(u=b.id,h.send(so(b)),s.cancel(d),d=s.after(h.reconnect,rs))},I=()=>{let b=i.items();!r||!b.length||a.state().conn.state==="ended"||s.post(r,t,b.slice(0,as).map(so).map(C=>JSON.stringify(C)).join(`
`))},B=()=>{I(),h.sleep()},N=(b,C)=>{u=null,s.cancel(d),b==="live"?T():F(),b==="ended"&&Hn(C),b==="live"&&M();let{late:q,long:ct}=b==="live"?{late:!1,long:!1}:a.state().conn;a.set({conn:{state:b==="idle"?"waiting":b,late:q,long:ct,closed:C}}),A()},M=()=>{$!==null&&h.send({type:"ping",sound:$})},T=()=>{c.forEach(s.cancel),c=[]},F=()=>{c.length||(c=[S("late",ns),S("long",ss)])},g=()=>{let{conn:b}=a.state();b.state!=="live"&&(T(),F(),a.set({conn:Object.assign({},b,{late:!1,long:!1})}))},S=(b,C)=>s.after(()=>a.set({conn:Object.assign({},a.state().conn,{[b]:!0})}),C),Hn=b=>{T(),b!==null&&Kt.has(b)&&i.clear();let C=Array.from(m.values());m.clear(),C.forEach(q=>q({ok:!1,code:"ended"})),y()};return h.open(),s.watch({wake:h.wake,hide:I,sleep:B}),y(),{state:a.state,subscribe:a.subscribe,send:(b,{seen:C=null}={})=>{if(a.state().conn.state==="ended")return Promise.resolve({ok:!1,code:"ended"});let q=i.add(b,C),ct=new Promise(Fn=>m.set(q.id,Fn));return y(),A(),ct},tell:b=>{$=b,a.state().conn.state==="live"&&M()}}},so=({id:e,seen:t,command:o})=>({type:"do",id:e,seen:t,command:o}),cs=e=>`${location.protocol==="https:"?"wss":"ws"}://${location.host}/ws/${e}`;var ao="coperto.language",lo=(e,t)=>{let o=new URL(e);return o.searchParams.set("lang",t),o.href},us=({language:e,languages:t},o)=>{let n=G(ao);return!n||n===e||!t.includes(n)||new URL(o).searchParams.has("lang")?null:lo(o,n)},io=e=>{H(ao,e),location.assign(lo(location.href,e))},co=e=>{let t=us(e,location.href);t&&location.replace(t)};var po="coperto.light",uo={full:"#FBF6EC",low:"#14100D"},dt=()=>G(po)==="full",mo=e=>{H(po,e?"full":null),_t()},_t=()=>{let e=dt();e?document.documentElement.dataset.light="full":delete document.documentElement.dataset.light;let t=document.querySelector('meta[name="theme-color"]');t&&t.setAttribute("content",e?uo.full:uo.low)};var gt=e=>{let t=document.querySelector(`[data-live="${e}"]`);if(t)return t;let o=document.createElement("p");return o.dataset.live=e,o.setAttribute("role",e),o.className="unseen",document.body.appendChild(o),o},fo=()=>{gt("status"),gt("alert")},_o=e=>go("status",e),Fe=e=>go("alert",e),go=(e,t)=>{let o=gt(e);o.textContent!==t&&(o.textContent=t)},ho=()=>{let e=document.querySelector("h1");e&&(e.setAttribute("tabindex","-1"),e.focus({preventScroll:!0}))};var O,bo,ps,X,ht,qe,ko,ze,vo,yt,$t,ms,we=Symbol.for("pv"),Ge={},Je=[],fs=/^m(i|n|o|s|text|space)$/,bt=Array.isArray,kt=Je.slice,re=Object.assign;function se(e){e&&e.parentNode&&e.remove()}function me(e,t,o){var n,r,s,a={},i=arguments.length;for(s in t)s=="key"?n=t[s]:s=="ref"&&typeof e!="function"?r=t[s]:a[s]=t[s];return i>2&&(a.children=i>3?kt.call(arguments,2):o),ve(e,a,n,r,null)}function ve(e,t,o,n,r){var s={type:e,props:t,key:o,ref:n,__k:null,__:null,__b:0,__e:null,__c:null,constructor:we,__v:r||++bo,__i:-1,__u:0};return!r&&O.vnode&&O.vnode(s),s}function xe(e){return e.children}function Be(e,t){this.props=e,this.context=t,this.__g=0}function Z(e,t){if(t==null)return e.__&&Z(e.__,e.__i+1);for(var o;t<e.__k.length;t++)if((o=e.__k[t])&&o.__e)return o.__e;return typeof e.type!="function"||e.props.__P?null:Z(e)}function ds(e){var t,o=e.__v,n=o.__e,r=[],s=[],a=e.__P;a&&((t=re({constructor:we},o)).__v=o.__v+1,O.vnode&&O.vnode(t),vt(a,t,o,e.__n,a.namespaceURI,32&o.__u?[n]:null,r,n||Z(o),32&o.__u,s),t.__v=o.__v,t.__.__k[t.__i]=t,Oo(r,t,s),o.__=o.__e=null,t.__e!=n&&wo(t))}function wo(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),wo(e)}function $o(e){(8&e.__g||(e.__g|=8,X.push(e),qe++))&&ht==O.debounceRendering||((ht=O.debounceRendering)||queueMicrotask)(xo)}function xo(){try{for(var e,t=1;X.length;)X.length>t&&X.sort(ko),e=X.shift(),t=X.length,8&e.__g&&ds(e)}finally{(qe=X.length)&&(ht||queueMicrotask)(xo)}}function So(e,t,o,n,r,s,a,i,m,f,u){var _,d,c,$,h,y,v=n.__k||Je,k=t.length;for(m=_s(o,t,v,m,k),_=0;_<k;_++)(c=o.__k[_])!=null&&(d=~c.__i&&v[c.__i]||Ge,c.__i=_,y=vt(e,c,d,r,s,a,i,m,f,u),$=c.__e,(d.ref!=c.ref||8&d.__u)&&(d.ref&&wt(d.ref,null,c,d),c.ref&&u.push(c.ref,c.__c||$,c)),h=h||$,4&c.__u?(m=Eo(c,m,e,!d.__v),d.__e&&(d.__e=null)):typeof c.type=="function"&&y!==void 0?m=y:$&&(m=$.nextSibling),c.__u&=-21);return o.__e=h,m}function _s(e,t,o,n,r){var s,a,i,m,f,u,_,d,c,$=o.length,h=$,y=0,v=0,k=e.__k=Array(r);for(s=0;s<r;s++)(a=t[s])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=k[s]=ve(null,a):bt(a)?a=k[s]=ve(xe,{children:a}):a.constructor===we&&a.__b?a=k[s]=ve(a.type,a.props,a.key,a.ref,a.__v):k[s]=a,m=s+y,a.__=e,a.__b=e.__b+1,i=null,~(f=a.__i=gs(a,o,m,h))&&(h--,(i=o[f])&&(i.__u|=2)),i&&i.__v?(a.__u|=16,f==m-1?y--:f==m+1?y++:f!=m&&(f>m?y--:y++,v=1)):(~f||(r>$?y--:r<$&&y++),typeof a.type!="function"&&(a.__u|=4))):k[s]=null;if(v){for(u=[],_=[],s=0;s<r;s++)if((a=k[s])&&16&a.__u){for(y=0,d=u.length;y<d;)u[c=y+d>>1]<a.__i?y=c+1:d=c;u[y]=a.__i,_[s]=y+1}for(y=u.length;s--;)_[s]&&(_[s]==y?y--:k[s].__u|=4)}if(h)for(s=0;s<$;s++)!(i=o[s])||2&i.__u||(i.__e==n&&(n=Z(i)),xt(i,i));return n}function Eo(e,t,o,n){var r,s,a,i;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(s=0;s<r.length;s++)r[s]&&(r[s].__=e,t=Eo(r[s],t,o,!1));return t}for(t&&!t.parentNode&&(t=Z(e))&&!t.parentNode&&(t=null),a=e.__e,i=t;i&&i.nodeType==8;)i=i.nextSibling;for(a!=i&&(!n&&o.moveBefore&&a.parentNode?o.moveBefore(a,t):o.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function gs(e,t,o,n){var r,s=e.key,a=e.type,i=t[o],m=i&&!(2&i.__u);if(i===null&&s==null||m&&s==i.key&&a==i.type)return o;if(n>(m?1:0)){for(r=o-1;r>=0;r--)if((i=t[r])&&!(2&i.__u)&&s==i.key&&a==i.type)return r;for(r=o+1;r<t.length;r++)if((i=t[r])&&!(2&i.__u)&&s==i.key&&a==i.type)return r}return-1}function yo(e,t,o){o==null&&(o=""),t[0]=="-"?e.setProperty(t,o):e[t]=o}function Ue(e,t,o,n,r){var s,a;if(t=="style")if(typeof o=="string")e.style.cssText=o;else{if(typeof n=="string"&&(e.style.cssText=n=""),n)for(t in n)o&&t in o||yo(e.style,t);if(o)for(t in o)n&&o[t]==n[t]||yo(e.style,t,o[t])}else if(t[0]=="o"&&t[1]=="n")typeof o!="function"&&(o=null),typeof n!="function"&&(n=null),(e.__e||(e.__e={}))[t]=o,o&&n||(a=$t[t]||($t[t]=hs(t)),(e.__a||(e.__a={}))[t]=yt,s=t!=(t=t.replace(vo,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),o?e.addEventListener(t,a,s):e.removeEventListener(t,a,s));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=o==null?"":o)}catch{}if(typeof o=="function")return;o==null||o===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&o==1?"":o)}}function hs(e){return function(t){var o=this.__e;if(o){if(o=o[e],t[ze]==null)t[ze]=yt++;else if(t[ze]<this.__a[e])return;return o(O.event?O.event(t):t)}}}function vt(e,t,o,n,r,s,a,i,m,f){var u,_,d,c,$,h,y,v,k,x,w,A,I,B,N,M,T,F,g=t.type;if(t.constructor!==we)return null;128&o.__u&&(m=32&o.__u,u=o.__c.__z)&&(t.__u|=m,_=s=[],u.nodeType==8?i=We(u,s):s.push(u),i=s[0]||i),(u=O.__b)&&u(t);e:if(typeof g=="function"){d=a.length;try{if(v=t.props,k=(u=g.prototype)&&u.render,x=(u=g.contextType)&&n[u.__c],w=u?x?x.props.value:u.__:n,(c=o.__c)?(t.__c=c,2&c.__g&&(c.__g|=1)):(k?t.__c=c=new g(v,w):(t.__c=c=new Be(v,w),c.constructor=g,c.render=ys),x&&x.sub(c),c.state||(c.state={}),c.__n=n,c.__g|=8,c.__h=[],c.__k=[]),k&&(c.__s||(c.__s=c.state),g.getDerivedStateFromProps&&(c.__s==c.state&&(c.__s=re({},c.__s)),re(c.__s,g.getDerivedStateFromProps(v,c.__s)))),$=c.props,h=c.state,c.__v=t,o.__c){if(v!==$&&k&&!g.getDerivedStateFromProps&&c.componentWillReceiveProps&&c.componentWillReceiveProps(v,w),t.__v==o.__v&&!(8&c.__g)||!(4&c.__g)&&c.shouldComponentUpdate&&c.shouldComponentUpdate(v,c.__s,w)===!1){t.__v!=o.__v&&(c.props=v,c.state=c.__s,c.__g&=-9),t.__e=o.__e,t.__k=o.__k,t.__k.some(function(S){S&&(S.__=t)}),Je.push.apply(c.__h,c.__k),c.__k=[],c.__h.length&&a.push(c),i=Z(o);break e}c.componentWillUpdate&&c.componentWillUpdate(v,c.__s,w),k&&c.componentDidUpdate&&c.__h.push(function(){c.componentDidUpdate($,h,y)})}else k&&!g.getDerivedStateFromProps&&c.componentWillMount&&c.componentWillMount(),k&&c.componentDidMount&&c.__h.push(c.componentDidMount);c.context=w,c.props=v,c.__P=e,c.__g&=-5,A=O.__r,I=k?25:0;do c.__g&=-9,A&&A(t),u=c.render(c.props,c.state=c.__s,c.context);while(8&c.__g&&++I<25);k&&(Je.push.apply(c.__h,c.__k),c.__k=[]),c.state=c.__s,c.getChildContext&&(n=re({},n,c.getChildContext())),k&&o.__c&&c.getSnapshotBeforeUpdate&&(y=c.getSnapshotBeforeUpdate($,h)),B=u&&u.type===xe&&u.key==null?u.props.children:u,v.__P&&(u=i,r=(e=v.__P).namespaceURI,m=s=null,o.props&&o.props.__P!=e&&(o.__k.some(function(S){S&&xt(S,S)}),o.__k=null),i=o.__k?Z(o,0):null),i=So(e,bt(B)?B:[B],t,o,n,r,s,a,i,m,f),v.__P&&(t.__e=null,i=u),t.__u&=-161,_&&_.some(se),c.__h.length&&a.push(c),1&c.__g&&(c.__g&=-4)}catch(S){if(a.length=d,t.__v=null,m||s)if(S&&S.then){if(t.__u|=128|m,s){for(~(T=s.indexOf(i||void 0))||(T=s.length);(F=s[T-1])&&F.nodeType==8;)T--;for(;T<s.length;T++)if(F=s[T])if(s[T]=null,N){if(F==M)break}else{if(F.nodeType!=8)break;F.data.startsWith("$s")&&(M=We(N=F))}}if(!N){for(;i&&i.nodeType==8&&i.nextSibling;)i=i.nextSibling;N=i}(u=We(N=t.__c.__z||(t.__c.__z=N)))?(t.__e=N,i=u):t.__e=i,i=i&&i.nextSibling}else s&&s.some(se);else t.__e=o.__e;t.__k||(t.__k=o.__k||[]),S&&S.then||Co(t),O.__e(S,t,o)}}else i=t.__e=$s(o.__e,t,o,n,r,s,a,m,f,e);return(u=O.diffed)&&u(t),i}function We(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var o=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))o++;else if(e.data.startsWith("/$s")&&!--o)return e}t&&t.push(e)}}function Co(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Co))}function Oo(e,t,o){for(var n=0;n<o.length;)wt(o[n++],o[n++],o[n++]);O.__c&&O.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(s){s.call(r)})}catch(s){O.__e(s,r.__v)}})}function $s(e,t,o,n,r,s,a,i,m,f){var u,_,d,c,$,h,y,v,k=o.props||Ge,x=t.props,w=t.type;if(w=="svg"?r="http://www.w3.org/2000/svg":w=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),s){for(u=0;u<s.length;u++)if(($=s[u])&&(w?$.localName==w:$.nodeType==3)){e=$,s[u]=null;break}}if(!e){if(v=f.ownerDocument||document,!w)return v.createTextNode(x);e=v.createElementNS(r,w,x.is?x:f),i&&(O.__m&&O.__m(t,s),i=!1),s=null}if(w){if(f=w=="template"&&e.content||e,s=w=="textarea"&&x.defaultValue!=null?null:s&&kt.call(f.childNodes),!i&&s)for(k={},u=0;u<e.attributes.length;u++)k[($=e.attributes[u]).name]=$.value;for(u in k)$=k[u],u=="dangerouslySetInnerHTML"?d=$:u=="children"||u in x||u=="value"&&"defaultValue"in x||u=="checked"&&"defaultChecked"in x||Ue(e,u,null,$,r);for(u in x)$=x[u],u=="children"?c=$:u=="dangerouslySetInnerHTML"?_=$:u=="value"?h=$:u=="checked"?y=$:i&&typeof $!="function"||k[u]===$||Ue(e,u,$,k[u],r);_?(i||d&&(_.__html==d.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(d&&(e.textContent=""),(w=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&fs.test(w))&&(r="http://www.w3.org/1999/xhtml"),So(f,bt(c)?c:[c],t,o,n,r,s,a,s?s[0]:o.__k&&Z(o,0),i,m),s&&s.some(se)),i&&w!="textarea"||(u="value",w=="progress"&&h==null?e.removeAttribute(u):h==null||h===e[u]&&(w!="progress"||h)||Ue(e,u,h,k[u],r),u="checked",y!=null&&y!=e[u]&&Ue(e,u,y,k[u],r))}else k===x||i&&e.data==x||(e.data=x);return e}function wt(e,t,o,n){try{typeof e=="function"?t?t.__x=e(t)||1:n&&(n=n.__c||n.__e)&&(t=n.__x)&&(n.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){O.__e(r,o)}}function xt(e,t,o){var n,r,s,a;if(O.unmount&&O.unmount(e),!(n=e.ref)||n.current&&n.current!=e.__e||wt(n,null,t,e),n=e.__c){if(n.componentWillUnmount)try{n.componentWillUnmount()}catch(i){O.__e(i,t)}n.__P=n.__n=null}if(n=e.__k)for(a=0;a<n.length;a++)n[a]&&xt(n[a],t,typeof e.type!="function"||o&&!e.props.__P);!o&&(n=e.__c)&&(n=n.__z)&&(r=We(n,s=[]))&&(n==e.__e&&s.some(se),se(r),se(n)),o||se(e.__e),e.__e=e.__c=e.__=null}function ys(e,t,o){return this.constructor(e,o)}function Se(e,t){var o,n,r,s;O.__&&O.__(e,t),t.nodeType==9&&(t=t.documentElement),n=(o=e&&32&e.__u)?null:t.__k,t.__k=ve(xe,{children:[e]}),r=[],s=[],vt(t,t.__k,n||Ge,Ge,t.namespaceURI,n?null:t.firstChild?kt.call(t.childNodes):null,r,n?n.__e:t.firstChild,o,s),Oo(r,t.__k,s),t.__k.props.children=null}O={__e:function(e,t,o,n){for(var r,s,a;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((a=(s=r.constructor)&&s.getDerivedStateFromError)&&r.setState(s.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,n||{}),a=1),a&&8&r.__g)return void(r.__g|=2)}catch(i){e=i}}throw qe=0,e}},bo=0,ps=function(e){return e!=null&&e.constructor===we},Be.prototype.setState=function(e,t){var o=this.__s;o&&o!=this.state||(o=this.__s=re({},this.state)),typeof e=="function"&&(e=e(re({},o),this.props)),e&&(re(o,e),this.__v&&(t&&this.__k.push(t),$o(this)))},Be.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),$o(this))},Be.prototype.render=xe,X=[],qe=0,ko=function(e,t){return e.__v.__b-t.__v.__b},ze=Symbol(),vo=/(PointerCapture)$|Capture$/i,yt=0,$t={},ms=0;var To=function(e,t,o,n){var r;t[0]=0;for(var s=1;s<t.length;s++){var a=t[s++],i=t[s]?(t[0]|=a?1:2,o[t[s++]]):t[++s];a===3?n[0]=i:a===4?n[1]=Object.assign(n[1]||{},i):a===5?(n[1]=n[1]||{})[t[++s]]=i:a===6?n[1][t[++s]]+=i+"":a?(r=e.apply(i,To(e,i,o,["",null])),n.push(r),i[0]?t[0]|=2:(t[s-2]=0,t[s]=r)):n.push(i)}return n},Mo=new Map;function Po(e){var t=Mo.get(this);return t||(t=new Map,Mo.set(this,t)),(t=To(this,t.get(e)||(t.set(e,t=(function(o){for(var n,r,s=1,a="",i="",m=[0],f=function(d){s===1&&(d||(a=a.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?m.push(0,d,a):s===3&&(d||a)?(m.push(3,d,a),s=2):s===2&&a==="..."&&d?m.push(4,d,0):s===2&&a&&!d?m.push(5,0,!0,a):s>=5&&((a||!d&&s===5)&&(m.push(s,0,a,r),s=6),d&&(m.push(s,d,0,r),s=6)),a=""},u=0;u<o.length;u++){u&&(s===1&&f(),f(u));for(var _=0;_<o[u].length;_++)n=o[u][_],s===1?n==="<"?(f(),m=[m],s=3):a+=n:s===4?a==="--"&&n===">"?(s=1,a=""):a=n+a[0]:i?n===i?i="":a+=n:n==='"'||n==="'"?i=n:n===">"?(f(),s=1):s&&(n==="="?(s=5,r=a,a=""):n==="/"&&(s<5||o[u][_+1]===">")?(f(),s===3&&(m=m[0]),s=m,(m=m[0]).push(2,0,s),s=0):n===" "||n==="	"||n===`
`||n==="\r"?(f(),s=2):a+=n),s===3&&a==="!--"&&(s=4,m=m[0])}return f(),m})(e)),t),arguments,[])).length>1?t:t[0]}var fe,R,St,Lo,Et=Object.is,Ke=0,Uo=[],Ct=[],P=O,Do=P.__b,Ro=P.__r,No=P.diffed,Ao=P.__c,jo=P.unmount,Io=P.__;function Ve(e,t){P.__h&&P.__h(R,e,Ke||t),Ke=0;var o=R.__H||(R.__H={__:[],__h:[]});return e>=o.__.length&&o.__.push({}),o.__[e]}function E(e){return Ke=1,bs(Bo,e)}function bs(e,t,o){var n=Ve(fe++,2);if(n.t=e,!n.__c&&(n.__=[o?o(t):Bo(void 0,t),function(s){var a=(n.__N||n.__)[0],i=n.t(a,s);Et(a,i)||(n.__N=[i,n.__[1]],n.__c.setState({}))}],n.__c=R,!R.__f)){R.__f=!0;var r=R.shouldComponentUpdate;R.shouldComponentUpdate=function(s,a,i){var m=this.__H;if(!m)return!0;var f=!1,u=this.props!=s;if(m.__.some(function(d){d.__N&&(f=!0,Et(d.__[0],d.__N[0])||(u=!0))}),r){var _=r.call(this,s,a,i);return f?_||u:_}return!f||u}}return n.__}function L(e,t){var o=Ve(fe++,3);!P.__s&&Tt(o.__H,t)&&(o.__P=!0,o.__=e,o.u=t,R.__H.__h.push(o))}function Mt(e,t){var o=Ve(fe++,4);!P.__s&&Tt(o.__H,t)&&(o.__P=!1,o.__=e,o.u=t,R.__h.push(o))}function Y(e){return Ke=5,zo(function(){return{current:e}},[])}function zo(e,t){var o=Ve(fe++,7);return Tt(o.__H,t)&&(o.__=e(),o.__H=t),o.__}function ks(){var e;do{for(;e=Ct.shift();)try{Ee(e)}catch(o){P.__e(o,{__:(e=e.__P)&&e.__v})}for(;e=Uo.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Ee),t.__h.some(Ot),t.__h=[]}catch(o){t.__h=[],P.__e(o,e.__v)}}}while(Ct.length)}P.__b=function(e){R=null,Do&&Do(e)},P.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Io&&Io(e,t)},P.__r=function(e){Ro&&Ro(e),fe=0;var t=(R=e.__c).__H;t&&(St==R?R.__h=[]:(t.__h.some(Ee),t.__h.some(Ot),fe=0),t.__h=[],t.__.some(function(o){o.__N&&(o.__=o.__N),o.u=o.__N=void 0})),St=R},P.diffed=function(e){No&&No(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Fo(Uo.push(t)),t.__H.__.some(function(o){o.u&&(o.__H=o.u)})),St=R=null},P.__c=function(e,t){t.some(function(o){try{o.__h.some(Ee),o.__h=o.__h.filter(function(n){return!n.__||Ot(n)})}catch(n){o.__h=[function(){throw n}]}}),Ao&&Ao(e,t)},P.unmount=function(e){jo&&jo(e);var t,o,n=e.__c;n&&n.__H&&(n.__H.__.some(function(r){try{if(r.__P&&r.__c){if(o===void 0){for(o=e.__;o&&(!o.__c||!o.__c.__P);)o=o.__;o=o&&o.__c}r.__P=o,Fo(Ct.push(r))}else Ee(r)}catch(s){t=s}}),n.__H=void 0,t&&P.__e(t,n.__v))};var Ho=typeof requestAnimationFrame=="function";function vs(e){var t,o=function(){clearTimeout(n),Ho&&cancelAnimationFrame(t),setTimeout(e)},n=setTimeout(o,35);Ho&&(t=requestAnimationFrame(o))}function Fo(e){e!=1&&Lo==P.requestAnimationFrame||((Lo=P.requestAnimationFrame)||vs)(ks)}function Ee(e){var t=R,o=e.__c;typeof o=="function"&&(e.__c=void 0,o()),R=t}function Ot(e){var t=R;e.__c=e.__(),R=t}function Tt(e,t){return!e||e.length!=t.length||t.some(function(o,n){return!Et(o,e[n])})}function Bo(e,t){return typeof t=="function"?t(e):t}var l=Po.bind(me);var Wo=(e,t,o,n=document.getElementById("app"))=>{n&&(fo(),t.subscribe(r=>Se(me(e,Object.assign({},o,{line:t,state:r})),n)))};var ws=({conn:e,pending:t,trouble:o})=>{if(e.state==="ended")return null;if(e.state!=="live"&&e.late){let n=t.length?"common.line_away_kept":"common.line_away";return{text:p(n),reload:e.long}}return o?{text:V(o),reload:!1}:null},Pt=({state:e})=>{let t=ws(e);return l`<div class="line-note" role="status">
    ${t&&l`<p>${t.text}</p>`}
    ${t&&t.reload&&l`<button class="bare" onClick=${()=>location.reload()}>${p("common.reload")}</button>`}
  </div>`};var de=(e,t)=>{let o=e&&`coperto.draft.${e}`,[n,r]=E(()=>qo(o)),s=n.key===o?n:qo(o),a=i=>{o&&H(o,i),r({key:o,text:i})};return[s.text===null?t:s.text,a,()=>a(null)]},qo=e=>({key:e,text:e&&G(e)}),Go=(e,t)=>H(`coperto.draft.${e}`,t),Ce=e=>H(`coperto.draft.${e}`,null);var U=e=>e.replace(/\p{Surrogate}/gu,"").replace(/\s+/g," ").trim(),z={name:24,title:60,profession:60,also:6,realName:60,story:140,contact:120,guess:60};var Ye="M4 206C4 104 72 44 159 44s155 60 155 162z",_e=({children:e})=>l`
  <div class="dome">
    <svg viewBox="0 0 318 206" preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <clipPath id="dome-clip"><path d=${Ye} /></clipPath>
      </defs>
      <path d="M151 32h16l4 14h-24z" fill="var(--metal-4)" />
      <circle cx="159" cy="19" r="15" fill="var(--metal-3)" />
      <path d="M159 4a15 15 0 0 0 0 30 20 20 0 0 1 0-30z" fill="var(--metal-2)" />
      <g clip-path="url(#dome-clip)">
        <path d="M0 0h318v206H0z" fill="var(--light-3)" />
        <path d="M0 0h236v206H0z" fill="var(--metal-2)" />
        <path d=${Ye} fill="var(--light-5)" transform="translate(5 3)" />
        <path d=${Ye} fill="var(--light-4)" transform="translate(17 8)" />
        <path d=${Ye} fill="var(--light-3)" transform="translate(200 26)" />
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
    />`,late:l`<circle cx="24" cy="24" r="20.5" fill="none" stroke="var(--candle-400)" stroke-width="4.5" />`},ae=({state:e})=>l`<svg class=${`plate ${e}`} viewBox="0 0 48 48" aria-hidden="true">${Ss[e]}</svg>`,Qe=({states:e})=>l`<span class="plates">${e.map((t,o)=>l`<${ae} key=${o} state=${t} />`)}</span>`;var Es=400,Cs=2e3,Os=24,Ms=e=>{let t=-1/0,o={control:null,spot:null};return{moved:()=>{e()-t<Cs&&(t=e())},typed:()=>{t=-1/0},allows:(n,r)=>(n===o.control||Ts(r,o.spot))&&e()-t<Es?!1:(o={control:n,spot:r},t=e(),!0)}},Ts=(e,t)=>e&&t?Math.hypot(e.x-t.x,e.y-t.y)<Os:e===t,Lt=Ms(()=>performance.now()),Jo=null,Ps=e=>{let t=e.target.closest("button, a");!t||Jo===e||(Jo=e,!Lt.allows(t,e.detail?{x:e.clientX,y:e.clientY}:null)&&(e.preventDefault(),e.stopPropagation()))},ge=(...e)=>(Mt(Lt.moved,e),{onClickCapture:Ps,onInputCapture:Lt.typed});var Ko=async(e,t,{body:o,token:n}={})=>{let r={Accept:"application/json"};o!==void 0&&(r["Content-Type"]="application/json"),n&&(r.Authorization=`Bearer ${n}`);try{let s=await fetch(t,{method:e,headers:r,body:o===void 0?void 0:JSON.stringify(o)});return await Ls(s)}catch{return{ok:!1,status:0,code:"offline",message:""}}},Ls=async e=>{let t=await e.text(),o=Ds(t);if(e.ok)return{ok:!0,status:e.status,body:o};let n=o&&o.error||{};return{ok:!1,status:e.status,code:n.code||`http_${e.status}`,message:n.message||""}},Ds=e=>{try{return e?JSON.parse(e):null}catch{return e}},Xe=(e,t,o)=>Ko("POST",e,{body:t,token:o}),ee=(e,t)=>Ko("GET",e,{token:t});var Rs=400,Ns=3,Vo=e=>{let t=U(e),[o,n]=E(null);return L(()=>{if(t.length<Ns)return;let r=setTimeout(async()=>{let s=await Xe("/api/understand",{text:t,language:Q()});s.ok&&n(Object.assign({text:t},s.body))},Rs);return()=>clearTimeout(r)},[t]),o&&o.text===t?o:null},As=({profession:e,field:t,vague:o})=>o?p("common.seal.vague"):e&&t?p("common.seal.understood",{profession:e,field:t}):e?p("common.seal.understood_job",{profession:e}):t?p("common.seal.understood_field",{field:t}):p("common.seal.not_understood"),js=()=>l`<svg class="tick" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 12.5 9 18.5 21 6" /></svg>`,Yo=({told:e,insists:t})=>l`<p class=${t?"note understood insists":"note understood"} role="status">${e&&e.profession&&!e.vague&&l`<${js} />`}${e?As(e):""}</p>`;var Qo=e=>t=>e(t.target.value),Ze=({field:[e,t],most:o,label:n,hint:r="",capitals:s="none",complete:a="off",spell:i=!1,enter:m="next"})=>l`
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
`,te=[{name:"profession",draw:({profession:e},t)=>l`<${Ze}
        key="profession"
        field=${e}
        most=${z.profession}
        label=${p("common.seal.profession")}
        hint=${p("common.write_here")}
        spell=${!0}
      />
      <${Yo} ...${t} />`},{name:"also",draw:({also:e})=>l`<${Ze}
      key="also"
      field=${e}
      most=${z.also*z.profession}
      label=${p("common.seal.also")}
      hint=${p("common.seal.also_hint")}
      spell=${!0}
    />`},{name:"person",draw:({realName:e,story:t})=>l`<${Ze}
        key="name"
        field=${e}
        most=${z.realName}
        label=${p("common.seal.real_name")}
        hint=${p("common.seal.real_name")}
        capitals="words"
        complete="name"
      />
      <label class="labelled"
        ><span>${p("common.seal.story")}</span
        ><textarea rows="3" maxlength=${z.story} value=${t[0]} onInput=${Qo(t[1])} autocomplete="off" autocapitalize="sentences"
      /></label>`},{name:"contact",draw:({contact:e})=>l`<${Ze}
      key="contact"
      field=${e}
      most=${z.contact}
      label=${p("common.seal.contact")}
      hint=${p("common.seal.contact_hint")}
      complete="email"
      enter="done"
    />`}];var en=["profession","also","realName","story","contact"],Is=e=>({profession:U(e.profession),also:Hs(e.also),real_name:U(e.realName)||null,story:U(e.story)||null,contact:U(e.contact)||null}),Hs=e=>Array.from(new Set(e.split(/[,;\n]/).map(U).filter(Boolean))),Xo=e=>e.profession?e.also.length>z.also?"too_many":e.also.some(t=>t.length>z.profession)?"too_long":null:"empty",et=e=>{e&&en.concat("step").forEach(t=>Ce(`${e}.${t}`))},he=(e,t,o)=>de(e&&`${e}.${t}`,o),tn=({keepAs:e,initial:t,error:o=null,onSeal:n,onLater:r,later:s})=>{let a=t||{profession:"",also:[],real_name:null,story:null,contact:null},i={profession:he(e,"profession",a.profession),also:he(e,"also",a.also.join(", ")),realName:he(e,"realName",a.real_name||""),story:he(e,"story",a.story||""),contact:he(e,"contact",a.contact||"")},[m,f]=he(e,"step","0"),[u,_]=E(null),d=Y(null),c=Math.min(Number(m)||0,te.length-1),$=c===te.length-1,h=Vo(c===0?i.profession[0]:""),[y,v]=E(""),k=h!==null&&h.vague&&y===i.profession[0],x=()=>Is(Object.fromEntries(en.map(M=>[M,i[M][0]]))),w=M=>{_(null),f(String(M)),Zo(d.current)},A=()=>!h||!h.vague||k?!1:(v(i.profession[0]),Fe(p("common.seal.vague")),Zo(d.current),!0),I=()=>{let M=Xo(x());return M?(w(M==="empty"?0:1),_(M)):A()||n(x())},B=M=>{if(M.preventDefault(),$)return I();let T=Xo(x());return T&&(c===1||T==="empty")?_(T):A()||w(c+1)},N=u?V(u):o;return l`<form class="seal" ref=${d} onSubmit=${B} novalidate ...${ge()}>
    <header class="bar">
      <span>${p("common.seal.step",{step:c+1,of:te.length})}</span>
      <${Qe} states=${te.map((M,T)=>T===c?"now":T<c?"uncovered":"covered")} />
    </header>
    <${_e}><h1><b>${p(`common.seal.${te[c].name}`)}</b></h1><//>
    ${te[c].draw(i,{told:h,insists:k})}
    ${N&&l`<p class="error" role="alert">${N}</p>`}
    <button class="primary" type="submit">${p($?"common.seal.do":k?"common.seal.anyway":"common.seal.next")}</button>
    <div class="pair">
      ${c>0&&l`<button class="quiet" type="button" onClick=${()=>w(c-1)}>${p("common.seal.back")}</button>`}
      ${!$&&l`<button class="quiet" type="button" onClick=${I}>${p("common.seal.now")}</button>`}
      ${r&&c===0&&l`<button class="quiet" type="button" onClick=${r}>${s}</button>`}
    </div>
    <p class="promise">${p(`common.seal.${te[c].name}_promise`)}</p>
    ${c===0&&l`<p class="note">${p("common.seal.optional")}</p>`}
  </form>`},Zo=e=>requestAnimationFrame(()=>{let t=e&&e.querySelector("input, textarea");t&&t.focus()});var Fs={it:"Italiano",en:"English",fr:"Français",de:"Deutsch",es:"Español"},Us=({language:e,languages:t})=>t.map(o=>l`<option key=${o} value=${o} lang=${o} selected=${o===e}>${Fs[o]||o}</option>`),zs=()=>l`<svg viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="9.5" /><ellipse cx="12" cy="12" rx="4" ry="9.5" /><path d="M2.5 12h19" />
</svg>`,$e=({language:e,languages:t})=>l`
  <label class="languages"
    ><${zs} /><select
      aria-label=${p("common.language")}
      onChange=${o=>io(o.target.value)}
    >
      <${Us} language=${e} languages=${t} />
    </select></label
  >
`;var oe=()=>{let[e,t]=E(dt());return l`<button type="button" class="bare light" onClick=${()=>{mo(!e),t(!e)}}>${p(e?"common.light.low":"common.light.full")}</button>`};var Bs=3,Ws=4,tt=null,on=e=>(tt||(tt=ee(`/api/professions?language=${e}`).then(t=>(t.ok||(tt=null),t.ok?t.body:[]))),tt),Dt=e=>U(e).normalize("NFD").replace(/[\u0300-\u036f]/g,"").toLowerCase(),nn=(e,t)=>{let o=Dt(t);if(o.length<Bs)return[];let n=e.filter(r=>Dt(r).startsWith(o));return n.some(r=>Dt(r)===o)?[]:n.sort((r,s)=>r.length-s.length||(r<s?-1:1)).slice(0,Ws)};var J=e=>{let t=e.view&&e.view.seat,o=Object.assign({},t?t.guesses:{});for(let{command:n}of e.pending)n.type==="guess"?o[n.about]={kind:"guess",text:n.text}:n.type==="pass"||n.type==="know"?o[n.about]={kind:n.type,text:null}:n.type==="withdraw"&&delete o[n.about];return o},ne=(e,t)=>t||e.pending.some(({command:o})=>o.type==="seal"),ot=e=>{let t=e.view&&e.view.seat,o=new Set(t?t.wishes:[]);for(let{command:n}of e.pending)n.type==="wish"&&(n.on?o.add(n.about):o.delete(n.about));return o},sn=e=>{let t={};for(let{command:o}of e.pending)o.type==="rule"&&(t[o.cluster]=o.verdict);return t};var nt=({title:e,lines:t})=>l`<details class="more-words">
  <summary>${e}</summary>
  ${t.map(o=>l`<p key=${o}>${o}</p>`)}
</details>`;var st=({table:{pace:e,points:t}})=>l`<${nt}
  title=${p("guest.how.title")}
  lines=${[`guest.how.${e}`,"guest.how.wall","guest.how.judge",t?"guest.how.points":"guest.how.no_points"].map(o=>p(o))}
/>`;var qs=e=>{let t=2166136261;for(let o=0;o<e.length;o+=1)t=Math.imul(t^e.charCodeAt(o),16777619);return t=Math.imul(t^t>>>16,2246822507),(t^t>>>13)>>>0},rt=(e,t,o)=>{let n=r=>qs(`${o}/${t}/${r}`);return e.slice().sort((r,s)=>n(r)-n(s)||(r<s?-1:1))},rn=(e,t)=>e.filter(o=>!t[o]),ye=(e,t,o)=>{let n=o===null?-1:e.indexOf(o),s=e.slice(n+1).concat(e.slice(0,n+1)).filter(a=>a!==o&&!t[a]);return s.length?s[0]:null},an=(e,t,o)=>e.map(n=>n===o?"now":t[n]?"uncovered":"covered");var ln={about:null,hand:null,editing:!1,later:!1,reading:!1,judged:null,wished:!1},Gs=new Set(["guessing","spotlight","wall","drumroll","unmasked"]),cn=(e,t)=>{if(e.conn.state==="ended")return{name:"ended",code:e.conn.closed};let{view:o}=e,n=o&&ce(o,o.seat&&o.seat.guest);if(!o||!o.seat||!n)return{name:"arriving"};if(n.waiting)return{name:"knock"};let{phase:r}=o.table;return r==="closed"||r==="finale"?{name:r}:Js(e,o.seat,n,t)?{name:"seal"}:r==="arrival"?{name:"kitchen"}:r==="seated"?Ks(e,o.seat,t):Vs(e,o.seat,t)},Js=(e,t,o,n)=>t.can.includes("seal")&&(n.editing||!(ne(e,o.sealed)||n.later)),Ks=(e,t,o)=>{if(!t.open.length)return{name:"eyes"};let n=un(e,o);return n?Rt(e,t,o,n):Oe(e).table.pace==="rounds"?{name:"eyes"}:ie(e).length?Rt(e,t,o,"walk"):{name:"list"}},Vs=(e,t,o)=>{let n=Oe(e).table.spotlight;if(!n)return{name:"eyes"};let r=t.open.length?un(e,o):null;if(n.guest===t.guest){if(n.stage==="verdicts"&&n.clusters.length&&o.judged!==n.guest)return{name:"judge"};if(!r)return{name:Gs.has(n.stage)?"poker":"eyes"}}return r?Rt(e,t,o,r):n.stage==="guessing"&&t.open.includes(n.guest)&&!J(e)[n.guest]?{name:"walk",about:n.guest,alone:!0}:{name:"eyes"}},Rt=(e,t,o,n)=>{let r=n==="walk"?Ys(e,t,o):null;if(!r)return{name:"list"};let s=Oe(e).table.spotlight;return{name:"walk",about:r,alone:s!==null&&s.stage==="guessing"&&s.guest===r}},Ys=(e,t,o)=>o.about&&t.open.includes(o.about)?o.about:ye(le(e),J(e),null),un=(e,t)=>t.hand&&t.hand.moment===K(Oe(e))?t.hand.kind:null,K=({table:{phase:e,spotlight:t}})=>t?`${e}/${t.guest}/${t.stage}`:e,le=e=>{let{seat:t,table:o}=Oe(e);return t?rt(t.open,t.guest,o.code):[]},ie=e=>rn(le(e),J(e)),Oe=e=>e.view,ce=(e,t)=>e.table.guests.find(({id:o})=>o===t)||null,W=(e,t)=>{let o=ce(e,t);return o?o.name:""};var Qs=16,Me=e=>e.length<8?"short":e.length<13?"middling":"long",pn=async({state:e,view:t,send:o,setLocal:n,scene:r},s,a)=>{let i=Object.assign({},J(e),{[s.about]:!0}),m=r.alone?null:ye(le(e),i,s.about);n({about:m,hand:r.alone?null:{kind:m?"walk":"list",moment:K(t)}}),Ce(a),m&&_o(W(t,m)),!(await o(s)).ok&&s.type==="guess"&&Go(a,s.text)},mn=e=>{let{code:t,state:o,view:n,table:r,seat:s,notice:a,setLocal:i,scene:m}=e,{about:f,alone:u}=m,_=J(o),d=_[f],c=`${t}.${s.guest}.guess.${f}`,[$,h]=de(c,d&&d.text||""),y=Y(null),v=le(o),k=W(n,f),[x,w,A]=p("guest.ask",{name:k}).split("|"),I=U($),B=g=>(g.preventDefault(),I?(y.current&&y.current.focus(),pn(e,{type:"guess",about:f,text:I},c)):M("pass")),N=g=>{h(g),y.current&&y.current.focus()},M=g=>pn(e,{type:g,about:f},c),T=()=>{h(""),Ce(c),e.send({type:"withdraw",about:f})},F=()=>i({about:f,hand:{kind:"list",moment:K(n)}});return l`<main>
    <header class="bar">
      <span>${u?p("guest.walk.now"):p("guest.walk.step",{step:v.indexOf(f)+1,of:v.length})}</span>
      ${!u&&v.length<=Qs&&l`<${Qe} states=${an(v,_,f)} />`}
    </header>
    <form onSubmit=${B} novalidate>
      <${_e}><h1 class=${`asked ${Me(k)}`}>${x} <b>${w}</b> ${A}</h1><//>
      <label class="field"
        ><input
          ref=${y}
          aria-label=${`${x} ${w} ${A||""}`}
          value=${$}
          onInput=${g=>h(g.target.value)}
          maxlength=${z.guess}
          placeholder=${p("common.write_here")}
          autocomplete="off"
          autocapitalize="none"
          enterkeyhint=${I?"send":"next"}
      /></label>
      <${Xs} text=${$} choose=${N} />
      ${a&&l`<p class="error">${a}</p>`}
      ${I?l`<button class="primary" type="submit">${p(d&&d.kind==="guess"?"guest.walk.update":"guest.walk.confirm")}</button>`:l`<button class="primary unlit" type="submit" aria-pressed=${!!d&&d.kind==="pass"}>${p("guest.walk.pass")}</button>`}
    </form>
    <div class="pair">
      ${(I?["pass","know"]:["know"]).map(g=>l`<button
          class="quiet"
          key=${g}
          aria-pressed=${!!d&&d.kind===g}
          onClick=${()=>M(g)}
        >
          ${p(`guest.walk.${g}`)}
        </button>`)}
    </div>
    <div class="links">
      ${d&&l`<button class="bare" onClick=${T}>${p("guest.walk.withdraw")}</button>`}
      <button class="bare" onClick=${F}>${p("guest.walk.list")}</button>
    </div>
    <p class="note still">${p("guest.walk.until_locked")}</p>
    <${st} table=${r} />
  </main>`},Xs=({text:e,choose:t})=>{let[o,n]=E([]);L(()=>{on(Q()).then(n)},[]);let r=nn(o,e);return l`<ul class="suggestions" aria-label=${p("guest.walk.suggestions")} onMouseDown=${Zs}>
    ${r.map(s=>l`<li key=${s}><button type="button" onClick=${()=>t(s)}>${s}</button></li>`)}
  </ul>`},Zs=e=>e.preventDefault();var fn=()=>l`<main class="quiet-page"><h1 class="unseen">Coperto</h1><p class="note">${p("guest.arriving")}</p></main>`,dn=({boot:e,me:t,table:o})=>l`
  <main class="quiet-page">
    <p class="note">${o.title}</p>
    <h1 class=${Me(t.name)}>${t.name}</h1>
    <p role="status">${p("guest.knock.waiting")}</p>
    <${$e} ...${e} />
    <${oe} />
  </main>
`;var at=(e,t)=>{let o=URL.createObjectURL(e),n=document.createElement("a");n.href=o,n.download=t,document.body.appendChild(n),n.click(),n.remove(),setTimeout(()=>URL.revokeObjectURL(o),6e4)};var Te=({table:e,me:t})=>{let o=e.awards.find(({guest:n})=>n===t);return o?l`<section class="own-award">
    <p>${p("guest.award.yours")}</p>
    <h2>${p(`award.${o.award}`)}</h2>
    <p class="fact">${zt(o)}</p>
  </section>`:e.finale&&e.finale.stage==="awards"?l`<p class="award-soon"><${ae} state="covered" />${p("guest.award.soon")}</p>`:null};var _n=({qr:e,label:t})=>l`
  <svg class="qr" viewBox=${`0 0 ${e.size} ${e.size}`} role="img" aria-label=${t} shape-rendering="crispEdges">
    <path d=${e.path} />
  </svg>
`;var er="M12 1c1 5 7 8 7 14.200A7 7 0 0 1 12 22a7 7 0 0 1-7-6.800C5 11 9.500 8.500 12 1z",Pe=({lit:e})=>l`
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
`;var gn=e=>{let t=e.trim();return/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(t)?`mailto:${encodeURI(t)}`:/^\+?[\d\s().-]{6,20}$/.test(t)?`tel:${t.replace(/[^\d+]/g,"")}`:null};var hn=e=>{let{name:t,met:o}=e;return l`<li>
    <${Pe} lit=${!0} />
    <span><b>${t}</b><${tr} contact=${o.contact} /></span>
    ${o.contact&&l`<${or} ...${e} />`}
  </li>`},tr=({contact:e})=>{if(!e)return l`<span class="note">${p("guest.closed.no_contact")}</span>`;let t=gn(e);return t?l`<a href=${t}>${e}</a>`:l`<span>${e}</span>`},or=({met:e,name:t,code:o,token:n})=>{let[r,s]=E(null),[a,i]=E(""),m=`/api/dinners/${o}/contacts/${e.guest}`,f=async(d,c)=>{let $=await ee(`${m}${d}?lang=${Q()}`,n);i($.ok?"":p($.status===0?"common.offline":"guest.closed.no_card")),$.ok&&c($.body)},u=()=>f("",d=>at(new Blob([d],{type:"text/vcard;charset=utf-8"}),`${t}.vcf`)),_=()=>r?s(null):f("/qr",s);return l`<div class="take">
    <button type="button" onClick=${u}>${p("guest.closed.card")}</button>
    <button type="button" aria-expanded=${r!==null} onClick=${_}>${p(r?"guest.closed.code_hide":"guest.closed.code")}</button>
    ${a&&l`<p class="error" role="alert">${a}</p>`}
    ${r&&l`<${_n} qr=${r} label=${p("guest.closed.code_of",{name:t})} />`}
  </div>`};var be=({me:e,guests:t})=>{if(e.score===null||e.place===null)return null;if(!e.score)return l`<p class="standing">${p("guest.standing_zero")}</p>`;let n=t.some(({id:r,place:s})=>r!==e.id&&s===e.place)?"guest.standing_tied":"guest.standing";return l`<p class="standing">${j(n,e.score,{place:Re(e.place)})}</p>`},$n=({points:{points:e,why:t,double:o},me:n,guests:r})=>l`
  <section class="own-score">
    ${e>0&&l`<p class="earned">+${e}</p>`}
    <p>${p(t.key,t.values)}${o?` ${p("guest.points.double")}`:""}</p>
    <${be} me=${n} guests=${r} />
  </section>
`;var yn=({code:e,token:t,view:o,table:n,seat:r,me:s})=>{let[a,i]=E(null),m=async()=>i(await nr(e,t,n.title)),f=r.connections.filter(({guest:u})=>W(o,u));return l`<main class="closed">
    <h1>${p("guest.closed.title")}</h1>
    <p class="lead">${p(f.length?"guest.closed.met":"guest.closed.nobody")}</p>
    <ul class="met">
      ${f.map(u=>l`<${hn} key=${u.guest} met=${u} name=${W(o,u.guest)} code=${e} token=${t} />`)}
    </ul>
    <${Te} table=${n} me=${r.guest} />
    <button class="primary" onClick=${m}>${p("guest.closed.keepsake")}</button>
    <p class="note">${p("guest.closed.keepsake_why")}</p>
    ${a&&l`<p class="error" role="alert">${a}</p>`}
    <${be} me=${s} guests=${n.guests} />
    <h2>${p("guest.closed.everyone")}</h2>
    <ul class="people">
      ${n.guests.filter(({waiting:u})=>!u).map(({id:u,name:_,revealed:d})=>l`<li key=${u}>
        <b>${_}</b><span>${d?d.profession:p("common.stayed_covered")}</span>${d&&d.real_name&&l`<small>${d.real_name}</small>`}
      </li>`)}
    </ul>
  </main>`},nr=async(e,t,o)=>{let n=await ee(`/api/dinners/${e}/keepsake?lang=${Q()}`,t);return n.ok?(at(new Blob([n.body],{type:"text/html"}),`${o}.html`),null):p(n.status===0?"common.offline":"guest.closed.no_keepsake")};var sr=e=>e===D.OPENED_ELSEWHERE?"elsewhere":e===D.REVOKED?"revoked":e===D.REFUSED?"refused":e===D.ERASED?"erased":"broken",rr=e=>{Ie("seat",e,null),location.reload()},bn=({code:e,dinner:t})=>{let o=sr(e),n=o==="revoked"||o==="refused";return l`<main class="plain">
    <h1>${p(`guest.ended.${o}`)}</h1>
    <p>${p(`close.${Vt(e)}`)}</p>
    ${n&&l`<button class="quiet" onClick=${()=>rr(t)}>${p("guest.ended.again")}</button>`}
    ${(o==="elsewhere"||o==="broken")&&l`<button class="primary" onClick=${()=>location.reload()}>${p(`guest.ended.${o}_do`)}</button>`}
    ${(n||o==="erased")&&l`<a class="quiet" href="/">${p("guest.ended.home")}</a>`}
  </main>`};var Nt=(e,t)=>`${e}.${t}.seal`,kn=({code:e,state:t,me:o,seat:n,send:r,setLocal:s,notice:a})=>{let i=Nt(e,n.guest),m=ne(t,o.sealed),f=async u=>{s({editing:!1,later:!1}),(await r(Object.assign({type:"seal"},u))).ok?et(i):s({editing:!0})};return l`<main>
    <${tn}
      keepAs=${i}
      initial=${n.secret}
      error=${a}
      onSeal=${f}
      later=${p(m?"guest.seal.keep":"guest.seal.later")}
      onLater=${()=>s({editing:!1,later:!m})}
    />
  </main>`};var vn=e=>{let{phase:t,paused:o,pace:n,spotlight:r}=e.table;if(o)return{key:"guest.mirror.paused"};if(!r)return{key:t==="seated"&&n==="rounds"?"guest.mirror.rounds":"guest.mirror.locked"};let s=e.seat!==null&&r.guest===e.seat.guest,a=W(e,r.guest);return!r.clusters.length&&(r.stage==="wall"||r.stage==="verdicts")?{key:"guest.mirror.empty_wall",values:{name:a}}:{key:`guest.mirror.${s?"mine.":""}${r.stage}`,values:{name:a}}},wn=e=>{let{spotlight:t}=e.table;if(!t||!e.seat||t.stage!=="scores")return null;let o=e.seat.guest,n=W(e,t.guest),{points:r,reason:s}=o===t.guest?ar(t):lr(t,o,e.seat.guesses);return{points:r,why:{key:`guest.points.${s}`,values:{name:n}},double:t.double&&r>0}},ar=e=>{let t=e.disguise||0;return{points:t,reason:t?"disguise":"no_disguise"}},lr=(e,t,o)=>{for(let{by:r,verdict:s,points:a}of e.clusters){let i=r?r.indexOf(t):-1;if(i<0)continue;let m=s==="exact"&&ir(e)?"alone":s||"miss";return{points:a?a[i]:0,reason:m}}let n=o[e.guest];return{points:0,reason:n&&n.kind!=="guess"?n.kind:"none"}},ir=({clusters:e})=>e.reduce((t,{verdict:o,size:n})=>t+(o==="exact"?n:0),0)===1;var cr=1e4,xn=(e,t=cr)=>{let[o,n]=E(e===0);return L(()=>{if(e>0){n(!1);return}let r=setTimeout(()=>n(!0),t);return()=>clearTimeout(r)},[e>0]),o&&e===0};var ur={exact:l`<circle cx="12" cy="12" r="10.5" fill="currentColor" />`,close:l`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" /><path
      d="M12 3a9 9 0 0 0 0 18z"
      fill="currentColor"
    />`,miss:l`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" />`},Le=({verdict:e})=>l`<svg class=${`mark ${e}`} viewBox="0 0 24 24" aria-hidden="true">${ur[e]}</svg>`;var pr=600,Sn=(e,t=pr)=>{let[o,n]=E(e);return L(()=>{if(!e){n(!1);return}let r=setTimeout(()=>n(!0),t);return()=>clearTimeout(r)},[e]),e&&!o};var En=({view:e})=>{let{spotlight:t,guests:o,screens:n}=e.table,r=Sn(t!==null&&t.stage==="unmasked")&&n>0,s=t&&ce(e,t.guest);if(!t||!s)return null;let a=r?null:s.revealed,i=t.stage==="scores",m=i||e.seat===null||e.seat.guest!==s.id;return l`<section class="read">
    <p class="note">${p("guest.read.number",{number:t.number,of:t.of})}</p>
    <h2>${a?a.profession:s.name}</h2>
    ${a&&l`<p>${a.real_name?`${s.name}: ${a.real_name}`:s.name}</p>`}
    ${a&&a.story&&l`<p class="note">${a.story}</p>`}
    ${t.stage==="guessing"&&l`<p>${j("guest.read.answers",t.answers)}</p>`}
    ${t.clusters.length>0&&l`<ul>${t.clusters.map(f=>l`<${mr} key=${f.id} cluster=${f} view=${e} names=${m} early=${r} />`)}</ul>`}
    ${i&&l`<${fr} guests=${o} />`}
  </section>`},mr=({cluster:e,view:t,names:o,early:n})=>{let{texts:r,size:s,hidden:a}=e,{by:i,verdict:m}=n?{by:null,verdict:null}:e,f=i&&o?Bt(i.map(u=>W(t,u)).filter(Boolean)):j("guest.read.said",s);return l`<li>
    <b>${a?p("guest.read.hidden"):r.join(" · ")}</b>
    ${m&&l`<span class="ruled"><${Le} verdict=${m} />${p(`common.verdict.${m}`)}</span>`}
    <small>${f}</small>
  </li>`},fr=({guests:e})=>{let t=e.filter(({place:o})=>o!==null).sort((o,n)=>(o.place||0)-(n.place||0));return l`<ol>
    ${t.map(({id:o,name:n,place:r,score:s})=>l`<li key=${o} class="numbers">${Re(r||0)} ${n} <small>${j("common.points",s||0)}</small></li>`)}
  </ol>`};var At=e=>{let{view:t,table:o,local:n,setLocal:r,scene:s,notice:a}=e,{key:i,values:m}=vn(t),f=wn(t),u=s.name==="poker",_=xn(o.screens);return l`
    <${_r} />
    <main class="eyes">
      <h1 class=${u?"poker":""}>${p(u?"guest.poker":"guest.eyes")}</h1>
      <p class="mirror" role="status">${p(i,m)}</p>
      ${a&&l`<p class="error">${a}</p>`}
      ${f&&l`<${$n} points=${f} me=${e.me} guests=${o.guests} />`}
      ${(n.reading||_)&&o.spotlight&&l`<${En} view=${t} />`}
      <div class="foot">
        <${dr} ...${e} />
        ${o.spotlight&&!_&&l`<button class="bare" aria-expanded=${n.reading} onClick=${()=>r({reading:!n.reading})}>
          ${p(n.reading?"guest.read.enough":"guest.read.here")}
        </button>`}
      </div>
    </main>
  `},dr=({state:e,view:t,table:o,seat:n,me:r,setLocal:s})=>{let a=ie(e).length,i=o.spotlight,m=i&&J(e)[i.guest],f=i!==null&&i.stage==="guessing"&&n.open.includes(i.guest),u=(_,d)=>s({about:d,hand:{kind:_,moment:K(t)}});return l`
    ${f&&m&&l`<p class="note">${m.kind==="guess"?p("guest.eyes.said",{text:m.text||""}):p(`guest.eyes.${m.kind}`)}</p>`}
    ${f&&m&&i.answers>0&&l`<p class="note">${j("guest.read.answers",i.answers)}</p>`}
    ${f&&m&&l`<button class="quiet" onClick=${()=>u("walk",i.guest)}>${p("guest.eyes.change")}</button>`}
    ${n.can.includes("rule")&&i&&l`<button class="quiet" onClick=${()=>s({judged:null})}>${p("guest.eyes.judge")}</button>`}
    ${n.open.length>0&&!f&&l`<button class="quiet" onClick=${()=>u("list",null)}>
      ${a&&o.pace==="ballot"?j("guest.eyes.left",a):p("guest.eyes.list")}
    </button>`}
    ${!ne(e,r.sealed)&&n.can.includes("seal")&&l`<button class="quiet" onClick=${()=>s({later:!1})}>${p("guest.kitchen.seal")}</button>`}
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
`;var Cn=e=>e.local.wished?l`<${$r} ...${e} />`:l`<${gr} ...${e} />`,gr=({state:e,table:t,seat:o,me:n,send:r,setLocal:s,notice:a})=>{let i=ot(e),m=(u,_)=>r({type:"wish",about:u,on:_}),f=()=>{i.forEach(u=>m(u,!1)),s({wished:!0})};return l`<main class="finale">
    <${Te} table=${t} me=${o.guest} />
    <${be} me=${n} guests=${t.guests} />
    <h1>${p("guest.finale.title")}</h1>
    <p class="why">${p("guest.finale.why")}</p>
    ${a&&l`<p class="error">${a}</p>`}
    <div class="two">
      ${t.guests.filter(({id:u,waiting:_})=>u!==o.guest&&!_).map(u=>l`<${hr} key=${u.id} guest=${u} lit=${i.has(u.id)} wish=${m} />`)}
      <span class="you"><${ae} state="uncovered" />${p("guest.finale.you")}</span>
    </div>
    ${i.size>0&&l`<button class="primary" onClick=${()=>s({wished:!0})}>${j("guest.finale.leave",i.size)}</button>`}
    <button class="quiet" onClick=${f}>${p("guest.finale.none")}</button>
  </main>`},hr=({guest:{id:e,name:t,revealed:o},lit:n,wish:r})=>l`
  <button aria-pressed=${n} onClick=${()=>r(e,!n)}>
    <span><b>${t}</b><i>${o?o.profession:p("guest.finale.covered")}</i>${o&&o.real_name?l`<i>${o.real_name}</i>`:null}</span>
    <${Pe} lit=${n} />
  </button>
`,$r=({state:e,table:t,me:o,setLocal:n})=>l`<main class="quiet-page">
  <${Te} table=${t} me=${o.id} />
  <${Pe} lit=${ot(e).size>0} />
  <h1>${j("guest.finale.lit",ot(e).size)}</h1>
  <p>${p("guest.finale.later")}</p>
  <${be} me=${o} guests=${t.guests} />
  <button class="quiet" onClick=${()=>n({wished:!1})}>${p("guest.finale.again")}</button>
</main>`;var De="M64 340C64 168 172 64 320 64s256 104 256 276z",On=()=>l`
  <svg class="lid" viewBox="0 0 640 392" aria-hidden="true">
    <defs>
      <clipPath id="lid-shell"><path d=${De} /></clipPath>
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
      <path d=${De} fill="var(--metal-2)" transform="translate(16 8)" />
      <path d=${De} fill="var(--metal-3)" transform="translate(78 26)" />
      <path d=${De} fill="var(--metal-4)" transform="translate(186 52)" />
      <path d=${De} fill="var(--metal-5)" transform="translate(318 80)" />
      <path d="M576 340C576 232 534 150 470 104" fill="none" stroke="var(--metal-4)" stroke-width="9" />
    </g>
    <path d="M50 336h540a9 9 0 0 1 0 18H50a9 9 0 0 1 0-18z" fill="var(--metal-3)" />
    <path d="M50 336h170l-14 18H50a9 9 0 0 1 0-18z" fill="var(--metal-1)" />
    <path d="M430 336h160a9 9 0 0 1 0 18H416z" fill="var(--metal-4)" />
  </svg>
`;var yr=["exact","close","miss"],br=e=>{let t=e.filter(({hidden:n})=>!n),o=t.find(({sure:n})=>n===!1)||t[0];return o?o.id:null},Mn=({state:e,table:t,me:o,send:n,setLocal:r,notice:s})=>{let a=t.spotlight?t.spotlight.clusters:[],[i,m]=E(()=>br(a)),f=sn(e),u=(_,d)=>n({type:"rule",cluster:_,verdict:d});return l`
    <div class="lifted" aria-hidden="true"><${On} /></div>
    <main class="judge">
      <h1>${p("guest.judge.title",{name:o.name}).split("|").map(_=>l`<span>${_} </span>`)}</h1>
      <p class="lead">${p("guest.judge.how")}</p>
      ${s&&l`<p class="error">${s}</p>`}
      <ul>
        ${a.map(_=>{let d=f[_.id]||_.verdict||"miss",c=_.hidden||_.ruled_by==="host";return l`<li key=${_.id}>
            ${_.id===i&&!c?l`<${kr} cluster=${_} verdict=${d} rule=${u} />`:l`<${xr} cluster=${_} verdict=${d} fixed=${c} open=${()=>m(_.id)} />`}
          </li>`})}
      </ul>
      <button class="primary" onClick=${()=>r({judged:o.id})}>${p("guest.judge.done")}</button>
    </main>
  `},jt=({hidden:e,texts:t})=>e?p("guest.read.hidden"):t.join(" · "),kr=({cluster:e,verdict:t,rule:o})=>l`
  <section class="open">
    <b>${jt(e)}</b>
    <p class="note">${j("guest.read.said",e.size)}<span>${vr(e)}</span></p>
    <div class="three" role="group" aria-label=${jt(e)}>
      ${yr.map(n=>l`<button key=${n} class=${n} aria-pressed=${n===t} onClick=${()=>o(e.id,n)}>
          <${Le} verdict=${n} /><span>${p(`common.verdict.${n}`)}</span>
        </button>`)}
    </div>
  </section>
`,vr=({reason:e,ruled_by:t})=>{if(!e||t!=="matcher"||!pe(`reason.${e.code}`))return"";let o=p(`reason.${e.code}`,Ut(e.parts));return o.charAt(0).toUpperCase()+o.slice(1)},wr=({sure:e,ruled_by:t,hidden:o})=>e===!1&&t==="matcher"&&!o,xr=({cluster:e,verdict:t,fixed:o,open:n})=>l`
  <button class="row" disabled=${o} aria-expanded=${o?void 0:"false"} onClick=${n}>
    <b>${jt(e)}${e.ruled_by==="host"&&l`<small>${p("guest.judge.host")}</small>`}${wr(e)&&l`<small>${p("guest.judge.unsure")}</small>`}</b>
    <span>${p(`common.verdict.${t}`)}<${Le} verdict=${t} /></span>
  </button>
`;var Sr=4e3,Tn=({label:e,children:t})=>{let[o,n]=E(!1),r=()=>n(!1);return L(()=>{if(!o)return;let a=setTimeout(r,Sr);return()=>clearTimeout(a)},[o]),l`<div class="peek">
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
  </div>`};var Pn=({boot:e,state:t,table:o,me:n,seat:r,setLocal:s})=>{let a=ne(t,n.sealed),i=a&&!n.sealed;return l`<main class="quiet-page">
    <p class="note">${o.title}</p>
    <h1 class=${Me(n.name)}>${n.name}</h1>
    <p>${p(a?"guest.kitchen.away":"guest.kitchen.empty")}</p>
    <p class="note">${p("guest.house_rule")}</p>
    ${i&&l`<p class="note" role="status">${p("guest.kitchen.travelling")}</p>`}
    <div class="foot">
      ${r.secret&&l`<${Tn} label=${p("guest.kitchen.peek")}><b>${r.secret.profession}</b><//>`}
      ${a?l`<button class="quiet" onClick=${()=>s({editing:!0})}>${p("guest.kitchen.change")}</button>`:l`<button class="primary" onClick=${()=>s({later:!1})}>${p("guest.kitchen.seal")}</button>`}
      <${$e} ...${e} />
      <${oe} />
    </div>
  </main>`};var lt=["walk","list","eyes","poker","judge"],Er={seal:["seal"],guess:lt,pass:lt,know:lt,withdraw:lt,rule:["judge"],wish:["finale"]},It=(e,t)=>({code:t,about:"about"in e?e.about:null,on:Er[e.type]||[]}),Ln=(e,t)=>{let o="about"in t?t.about:null;return e&&e.about!==null&&e.about!==o?e:null};var Cr=e=>e?e.kind==="guess"?e.text:p(`guest.list.${e.kind}`):p("guest.list.nothing"),Or=e=>p(e.sealed?"guest.list.locked":"guest.list.unsealed"),Dn=({code:e,state:t,view:o,table:n,seat:r,local:s,setLocal:a,notice:i})=>{let m=J(t),f=ie(t),u=new Set(r.open),_=n.guests.filter(({id:h,waiting:y})=>h!==r.guest&&!y),d=rt(_.map(({id:h})=>h),r.guest,e),c=new Map(_.map(h=>[h.id,h])),$=h=>a({about:h,hand:{kind:"walk",moment:K(o)}});return l`<main>
    <h1 class="title">${p(f.length?"guest.list.title":"guest.list.done")}</h1>
    <p class="lead">${f.length?j("guest.list.left",f.length):p("guest.list.done_why")}</p>
    ${i&&l`<p class="error">${i}</p>`}
    ${f.length>0&&l`<button class="primary" onClick=${()=>$(ye(le(t),m,s.about)||f[0])}>
      ${p("guest.list.go_on")}
    </button>`}
    <ul class="rows">
      ${d.map(h=>{let y=c.get(h),v=l`<${ae} state=${m[h]?"uncovered":u.has(h)?"late":"covered"} />
          <b>${y.name}</b><span>${u.has(h)||m[h]?Cr(m[h]):Or(y)}</span>`;return l`<li key=${h}>
          ${u.has(h)?l`<button class="row" onClick=${()=>$(h)}>${v}</button>`:l`<div class="row">${v}</div>`}
        </li>`})}
    </ul>
    ${n.phase==="reveals"&&l`<button class="quiet" onClick=${()=>a({hand:null})}>${p("guest.list.back")}</button>`}
    <${st} table=${n} />
    <${oe} />
  </main>`};var Mr={seal:kn,kitchen:Pn,walk:mn,list:Dn,eyes:At,poker:At,judge:Mn,finale:Cn,closed:yn,knock:dn},Ht=new Set(["eyes","poker","kitchen","knock","arriving"]),Tr=2e4,Pr=(e,t)=>Ht.has(t)||t==="list"&&!ie(e).length,Rn=({boot:e,code:t,token:o,line:n,state:r})=>{let[s,a]=Rr(`coperto.local.${t}.${o.slice(0,16)}`),[i,m]=E(null),f=cn(r,s),{view:u}=r;Nr(f.name,u?K(u):"",Pr(r,f.name));let _=i&&i.on.includes(f.name)?Lr(i,u):null;L(()=>{r.refused&&m(It(r.refused.command,r.refused.code))},[r.refused]),L(()=>{_&&Fe(_)},[_]),L(()=>{if(!i)return;let k=setTimeout(()=>m(null),Tr);return()=>clearTimeout(k)},[i]),Dr(t,r);let d=ge(f.name,"about"in f&&f.about);if(f.name==="ended")return l`<${bn} code=${f.code} dinner=${t} state=${r} />`;if(f.name==="arriving"||!u||!u.seat)return l`<${Pt} state=${r} /><${fn} />`;let{table:c,seat:$}=u,h=async k=>{let x=await n.send(k);return x.ok?m(w=>Ln(w,k)):x.code!=="ended"&&m(It(k,x.code)),x},y=ce(u,$.guest),v={boot:e,code:t,token:o,state:r,view:u,table:c,seat:$,me:y,local:s,setLocal:a,send:h,notice:_};return l`
    <${Pt} state=${r} />
    ${c.paused&&!Ht.has(f.name)&&l`<p class="rest" role="status">${p("guest.mirror.paused")}</p>`}
    <div class="scene" ...${d}><${Mr[f.name]} ...${v} scene=${f} /></div>
  `},Lr=({code:e,about:t},o)=>{let n=t&&o&&W(o,t);return n?`${n}: ${V(e)}`:V(e)},Dr=(e,{view:t,pending:o,conn:n})=>{let r=t&&t.seat,s=t&&r&&ce(t,r.guest),a=!!(s&&s.sealed&&!o.length);L(()=>{a&&r&&et(Nt(e,r.guest))},[a]),L(()=>{n.closed===D.ERASED&&Wt(e)},[n.closed])},Rr=e=>{let[t,o]=E(()=>Object.assign({},ln,Ae(e,{})));return[t,n=>o(r=>{let s=Object.assign({},r,n);return je(e,s),s})]},Nr=(e,t,o)=>{let n=Y(!0);L(()=>{document.documentElement.dataset.posture=o?"dark":"hand"},[o]),L(()=>{n.current||(scrollTo(0,0),ho()),n.current=!1},[e,Ht.has(e)?t:""])};var Ar=async(e,t,o)=>{let n=`coperto.join-id.${e}`,r=G(n)||He();H(n,r);let s=await Xe(`/api/dinners/${e}/guests`,Object.assign({name:t,id:r},o?{join_token:o}:{}));return s.ok&&H(n,null),s},jr=({code:e,status:t})=>t===0?p("common.offline"):t===404?p("guest.join.unknown"):V(e),Nn=({boot:e,code:t,join:o,onSeated:n})=>{let[r,s,a]=de(`${t}.name`,""),[i,m]=E(""),[f,u]=E(""),[_,d]=E(!1),c=Y(null);L(()=>{ee(`/api/dinners/${t}`,o).then(h=>h.ok&&m(h.body.title))},[t]);let $=async h=>{if(h.preventDefault(),_)return;if(!U(r)){u(p("guest.join.empty")),c.current&&c.current.focus();return}d(!0);let y=await Ar(t,U(r),o);if(d(!1),!y.ok)return u(jr(y));a(),n(y.body.token)};return l`<main ...${ge()}>
    <header class="bar"><span>${i||"Coperto"}</span><${$e} ...${e} /></header>
    <form onSubmit=${$} novalidate>
      <${_e}><h1><b>${p("guest.join.title")}</b></h1><//>
      <label class="field"
        ><input
          ref=${c}
          aria-label=${p("guest.join.name")}
          value=${r}
          onInput=${h=>s(h.target.value)}
          maxlength=${z.name}
          placeholder=${p("guest.join.name")}
          autocomplete="given-name"
          autocapitalize="words"
          autocorrect="off"
          spellcheck=${!1}
          enterkeyhint="go"
      /></label>
      <p class="error" role="alert">${f}</p>
      <button class="primary" type="submit" aria-busy=${_}>${p(o?"guest.join.sit":"guest.join.knock")}</button>
    </form>
    <p class="promise">${p("guest.house_rule")}</p>
    ${!o&&l`<p class="note">${p("guest.join.knock_why")}</p>`}
    <${nt} title=${p("guest.join.have")} lines=${[p("guest.join.have_how")]} />
    <${oe} />
  </main>`};var it=Gt();co(it);_t();var ue=it.code||"",In=document.getElementById("app"),An=e=>{Ie("seat",ue,e),Wo(Rn,ro({code:ue,token:e,letterbox:`/api/dinners/${ue}/do`}),{boot:it,code:ue,token:e},In)},Ir=ft("join",ue),jn=ft("seat",ue);jn?An(jn):Se(me(Nn,{boot:it,code:ue,join:Ir,onSeated:An}),In);
