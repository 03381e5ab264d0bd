/*! Contains Preact, (c) 2015-present Jason Miller, MIT (../vendor/LICENSE-preact.txt), and htm, (c) 2018 Google Inc.,
Apache-2.0 (../vendor/LICENSE-htm.txt), both shortened. */
var ft={},we="it",Bt=(e,t)=>{ft=e,we=t},Q=()=>we,me=e=>Object.prototype.hasOwnProperty.call(ft,e),c=(e,t)=>{let o=me(e)?ft[e]:e;if(!t)return o;let n=t;return o.replace(/\{(\w+)\}/g,(r,s)=>s in n?String(n[s]):r)},zt=e=>e.map(t=>t[we]||t.und||t.en),A=(e,t,o)=>{let n=`${e}.${new Intl.PluralRules(we).select(t)}`;return c(me(n)?n:`${e}.other`,Object.assign({n:t},o))},qt=({fact:e,count:t,parts:o})=>{let n=o;return t===null?c(`award.fact.${e}`,n):A(`award.fact.${e}`,t,n)},je=e=>{let t=`common.ordinal.${new Intl.PluralRules(we,{type:"ordinal"}).select(e)}`;return c(me(t)?t:"common.ordinal.other",{n:e})},G=e=>me(`refusal.${e}`)?c(`refusal.${e}`):c("common.did_not_work"),zn=/^(h?[ií](?![aeou])|y(?![aeiouáéíóú]))/i,Wt=e=>{if(e.length<2)return e.join("");let t=e[e.length-1];return c(zn.test(t)?"common.and_i":"common.and",{first:e.slice(0,-1).join(", "),last:t})};var Ie=new Map,dt=()=>{try{return localStorage}catch{return null}},Gt=e=>{let t=dt();Array.from(Ie.keys()).concat(t?Object.keys(t):[]).filter(n=>n.startsWith("coperto.")&&n.split(".").includes(e)).forEach(n=>H(n,null))},J=e=>{let t=Ie.get(e);if(t!==void 0)return t;try{let o=dt();return o?o.getItem(e):null}catch{return null}},H=(e,t)=>{Ie.set(e,t);let o=dt();if(o)try{t===null?o.removeItem(e):o.setItem(e,t),Ie.delete(e)}catch{}},He=(e,t)=>{let o=J(e);if(o===null)return t;try{return JSON.parse(o)}catch{return t}},Fe=(e,t)=>H(e,t===null?null:JSON.stringify(t));var Jt=e=>{let t=document.getElementById(e);return t&&t.textContent?JSON.parse(t.textContent):{}},Kt=()=>{let e=Jt("boot");return Bt(Jt("words"),e.language||"it"),Object.assign({code:null,language:"it",languages:["it","en"],version:"",days:0},e)},qn=(e=location.hash)=>{let t={};for(let o of e.replace(/^#/,"").split("&")){let n=o.indexOf("=");n>0&&(t[o.slice(0,n)]=Wn(o.slice(n+1)))}return t},Wn=e=>{try{return decodeURIComponent(e)}catch{return e}},Gn=(e,t)=>{let o=location.pathname+location.search;history.replaceState(null,"",t?`${o}#${e}=${t}`:o)},gt=(e,t)=>{let o=qn()[e];return o&&H(_t(e,t),o),o||J(_t(e,t))},Ue=(e,t,o)=>{H(_t(e,t),o),Gn(e,o)},_t=(e,t)=>`coperto.${e}.${t}`;var D={NOT_TEXT:1003,TOO_BIG:1009,MALFORMED:4e3,HELLO_TIMEOUT:4001,PROTOCOL:4002,REFUSED:4003,OPENED_ELSEWHERE:4004,FLOODING:4008,REVOKED:4010,TOO_SLOW:4011,RESTARTING:4012,ERASED:4013},Vt=new Set([D.MALFORMED,D.PROTOCOL,D.REFUSED,D.OPENED_ELSEWHERE,D.REVOKED,D.ERASED]),Yt=new Set([D.REFUSED,D.REVOKED,D.ERASED]),Qt=e=>(Object.entries(D).find(([,t])=>t===e)||["malformed"])[0].toLowerCase();var Xt={dial:e=>new WebSocket(e),now:()=>Date.now(),after:(e,t)=>setTimeout(e,t),cancel:e=>clearTimeout(e),random:Math.random,hidden:()=>document.visibilityState==="hidden",watch:({wake:e,hide:t,sleep:o})=>{document.addEventListener("visibilitychange",()=>document.visibilityState==="hidden"?t():e()),addEventListener("pageshow",e),addEventListener("online",e),addEventListener("pagehide",o)},post:(e,t,o)=>{fetch(e,{method:"POST",keepalive:!0,headers:{Authorization:`Bearer ${t}`},body:o}).catch(()=>{})}};var Be=()=>{let e=crypto.getRandomValues(new Uint8Array(16));return btoa(String.fromCharCode(...e)).replace(/\+/g,"-").replace(/\//g,"_").replace(/=+$/,"")};var Jn=200,Zt=e=>{let t=He(e,[]),o=Array.isArray(t)?t.slice(0,Jn):[],n=r=>{o=r,Fe(e,o.length?o:null)};return{items:()=>o,first:()=>o[0],add:(r,s)=>{let a={id:Be(),seen:s,command:r};return n(o.concat(a)),a},settle:r=>{let s=o.find(a=>a.id===r);return s&&n(o.filter(a=>a.id!==r)),s},clear:()=>n([])}};var Kn=1,eo=5e3,Vn=12e3,Yn=4e3,to=1500,Qn=3e3,Xn=4e3,oo=1e3,Zn=5e3,es=3e3,no=[0,500,1e3,2e3,4e3,4e3,4e3,8e3],ts=3,so=({url:e,token:t,device:o,env:n,ears:r})=>{let s=null,a="idle",i=null,m=0,f=0,p=0,_=0,d=0,u=(g,E=0)=>{n.cancel(i),i=g&&n.after(g,E)},$=(g,E=null)=>{a=g,p=n.now(),r.turned(g,E)},y=()=>{let g=s;if(s=null,!!g){g.onopen=g.onmessage=g.onclose=g.onerror=null;try{g.close()}catch{}}},h=()=>{y(),d=0,$("connecting"),u(x,eo);let g;try{g=n.dial(e)}catch{return}s=g,g.onopen=()=>{u(x,eo),M(Object.assign({type:"hello",token:t,protocol:Kn},o?{device:o}:{}))},g.onmessage=E=>v(E.data),g.onclose=E=>k(E.code)},v=g=>{let E=os(g);E&&(f=n.now(),d=0,a==="live"?u(null):E.type==="view"&&(u(null),$("live")),E.type!=="pong"&&r.frame(E))},k=g=>{Vt.has(g)?I(g):g===D.RESTARTING?j(n.random()*es,g):(g===D.FLOODING&&(m=Math.max(m,ts)),w(g))},x=()=>w(null),w=g=>{let E=no[Math.min(m,no.length-1)];m+=1,j(E*(.7+.6*n.random()),g)},j=(g,E)=>{y(),u(()=>n.hidden()||h(),g),$("waiting",E)},I=g=>{y(),u(null),$("ended",g)},z=g=>{d&&d<=g||(d=g,M({type:"ping"})?u(N,g):N())},N=()=>{m=0,h()},M=g=>{try{return s?(s.send(JSON.stringify(g)),!0):!1}catch{return!1}},T=()=>{if(a==="ended"||n.hidden())return;r.woke();let g=n.now();a==="live"?g-f>Qn&&z(to):(a!=="connecting"||g-p>to)&&N()},F=()=>{n.after(F,oo);let g=n.now(),E=g-_>Xn;_=g,E&&T(),a==="live"&&(g-p>Zn&&(m=0),g-f>Vn&&!n.hidden()&&(f=g,z(Yn)))};return{open:()=>{_=n.now(),n.after(F,oo),h()},sleep:()=>{a!=="ended"&&(y(),u(null),$("idle"))},wake:T,reconnect:N,send:M}},os=e=>{try{return typeof e=="string"?JSON.parse(e):null}catch{return null}};var ns={state:"connecting",late:!1,long:!1,closed:null},ro=()=>{let e={view:null,conn:ns,pending:[],trouble:null,refused:null},t=new Set,o=n=>{e=Object.assign({},e,n),t.forEach(r=>r(e))};return{state:()=>e,set:o,take:n=>ss(n,e.view)?!1:(o({view:n}),!0),subscribe:n=>(t.add(n),n(e),()=>t.delete(n))}},ss=(e,t)=>t!==null&&e.epoch===t.epoch&&e.version<t.version;var rs=2500,as=2e4,ls=1e4,is=20,cs=1e3,us=8e3,lo=({code:e,token:t,device:o,url:n=ps(e),letterbox:r,env:s=Xt})=>{let a=ro(),i=Zt(`coperto.outbox.${e}.${t.slice(0,16)}`),m=new Map,f=[],p=null,_=0,d=null,u=[],$=null,y=so({url:n,token:t,device:o,env:s,ears:{frame:b=>v(b),turned:(b,C)=>N(b,C),woke:()=>g()}}),h=()=>{let b=a.state().view;f=f.filter(({version:C})=>!b||b.version<C),a.set({pending:f.map(({item:C})=>C).concat(i.items())})},v=b=>{if(b.type==="view"){let{view:C}=a.state();C&&C.epoch!==b.epoch&&(f=[]),a.take(b)&&f.length&&h()}else b.type==="ack"?k(b.id,{ok:!0,version:b.version}):b.type==="no"&&b.retry?w(b.code):b.type==="no"&&k(b.id||p,{ok:!1,code:b.code})},k=(b,C)=>{let W=b&&i.settle(b);W&&(s.cancel(d),p=null,_=0,C.ok&&f.push({item:W,version:C.version}),a.set({trouble:null}),x(W,C),h(),j())},x=(b,C)=>{let W=m.get(b.id);m.delete(b.id),W?W(C):C.ok||a.set({refused:{command:b.command,code:C.code}})},w=b=>{s.cancel(d),p=null,a.set({trouble:b});let C=Math.min(cs*2**_,us)*(.7+.6*s.random());_+=1,d=s.after(j,C)},j=()=>{let b=i.first();!b||p||a.state().conn.state!=="live"||(p=b.id,y.send(ao(b)),s.cancel(d),d=s.after(y.reconnect,ls))},I=()=>{let b=i.items();!r||!b.length||a.state().conn.state==="ended"||s.post(r,t,b.slice(0,is).map(ao).map(C=>JSON.stringify(C)).join(`
`))},z=()=>{I(),y.sleep()},N=(b,C)=>{p=null,s.cancel(d),b==="live"?T():F(),b==="ended"&&Un(C),b==="live"&&M();let{late:W,long:mt}=b==="live"?{late:!1,long:!1}:a.state().conn;a.set({conn:{state:b==="idle"?"waiting":b,late:W,long:mt,closed:C}}),j()},M=()=>{$!==null&&y.send({type:"ping",sound:$})},T=()=>{u.forEach(s.cancel),u=[]},F=()=>{u.length||(u=[E("late",rs),E("long",as)])},g=()=>{let{conn:b}=a.state();b.state!=="live"&&(T(),F(),a.set({conn:Object.assign({},b,{late:!1,long:!1})}))},E=(b,C)=>s.after(()=>a.set({conn:Object.assign({},a.state().conn,{[b]:!0})}),C),Un=b=>{T(),b!==null&&Yt.has(b)&&i.clear();let C=Array.from(m.values());m.clear(),C.forEach(W=>W({ok:!1,code:"ended"})),h()};return y.open(),s.watch({wake:y.wake,hide:I,sleep:z}),h(),{state:a.state,subscribe:a.subscribe,send:(b,{seen:C=null}={})=>{if(a.state().conn.state==="ended")return Promise.resolve({ok:!1,code:"ended"});let W=i.add(b,C),mt=new Promise(Bn=>m.set(W.id,Bn));return h(),j(),mt},tell:b=>{$=b,a.state().conn.state==="live"&&M()}}},ao=({id:e,seen:t,command:o})=>({type:"do",id:e,seen:t,command:o}),ps=e=>`${location.protocol==="https:"?"wss":"ws"}://${location.host}/ws/${e}`;var io="coperto.language",co=(e,t)=>{let o=new URL(e);return o.searchParams.set("lang",t),o.href},ms=({language:e,languages:t},o)=>{let n=J(io);return!n||n===e||!t.includes(n)||new URL(o).searchParams.has("lang")?null:co(o,n)},uo=e=>{H(io,e),location.assign(co(location.href,e))},po=e=>{let t=ms(e,location.href);t&&location.replace(t)};var fo="coperto.light",mo={full:"#FBF6EC",low:"#14100D"},ht=()=>J(fo)==="full",_o=e=>{H(fo,e?"full":null),$t()},$t=()=>{let e=ht();e?document.documentElement.dataset.light="full":delete document.documentElement.dataset.light;let t=document.querySelector('meta[name="theme-color"]');t&&t.setAttribute("content",e?mo.full:mo.low)};var bt=e=>{let t=document.querySelector(`[data-live="${e}"]`);if(t)return t;let o=document.createElement("p");return o.dataset.live=e,o.setAttribute("role",e),o.className="unseen",document.body.appendChild(o),o},go=()=>{bt("status"),bt("alert")},ho=e=>$o("status",e),ze=e=>$o("alert",e),$o=(e,t)=>{let o=bt(e);o.textContent!==t&&(o.textContent=t)},bo=()=>{let e=document.querySelector("h1");e&&(e.setAttribute("tabindex","-1"),e.focus({preventScroll:!0}))};var O,vo,fs,X,yt,Ke,wo,We,xo,vt,kt,ds,Se=Symbol.for("pv"),Ve={},Ye=[],_s=/^m(i|n|o|s|text|space)$/,wt=Array.isArray,xt=Ye.slice,ae=Object.assign;function re(e){e&&e.parentNode&&e.remove()}function fe(e,t,o){var n,r,s,a={},i=arguments.length;for(s in t)s=="key"?n=t[s]:s=="ref"&&typeof e!="function"?r=t[s]:a[s]=t[s];return i>2&&(a.children=i>3?xt.call(arguments,2):o),xe(e,a,n,r,null)}function xe(e,t,o,n,r){var s={type:e,props:t,key:o,ref:n,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Se,__v:r||++vo,__i:-1,__u:0};return!r&&O.vnode&&O.vnode(s),s}function Ee(e){return e.children}function Ge(e,t){this.props=e,this.context=t,this.__g=0}function Z(e,t){if(t==null)return e.__&&Z(e.__,e.__i+1);for(var o;t<e.__k.length;t++)if((o=e.__k[t])&&o.__e)return o.__e;return typeof e.type!="function"||e.props.__P?null:Z(e)}function gs(e){var t,o=e.__v,n=o.__e,r=[],s=[],a=e.__P;a&&((t=ae({constructor:Se},o)).__v=o.__v+1,O.vnode&&O.vnode(t),St(a,t,o,e.__n,a.namespaceURI,32&o.__u?[n]:null,r,n||Z(o),32&o.__u,s),t.__v=o.__v,t.__.__k[t.__i]=t,To(r,t,s),o.__=o.__e=null,t.__e!=n&&So(t))}function So(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),So(e)}function yo(e){(8&e.__g||(e.__g|=8,X.push(e),Ke++))&&yt==O.debounceRendering||((yt=O.debounceRendering)||queueMicrotask)(Eo)}function Eo(){try{for(var e,t=1;X.length;)X.length>t&&X.sort(wo),e=X.shift(),t=X.length,8&e.__g&&gs(e)}finally{(Ke=X.length)&&(yt||queueMicrotask)(Eo)}}function Co(e,t,o,n,r,s,a,i,m,f,p){var _,d,u,$,y,h,v=n.__k||Ye,k=t.length;for(m=hs(o,t,v,m,k),_=0;_<k;_++)(u=o.__k[_])!=null&&(d=~u.__i&&v[u.__i]||Ve,u.__i=_,h=St(e,u,d,r,s,a,i,m,f,p),$=u.__e,(d.ref!=u.ref||8&d.__u)&&(d.ref&&Et(d.ref,null,u,d),u.ref&&p.push(u.ref,u.__c||$,u)),y=y||$,4&u.__u?(m=Oo(u,m,e,!d.__v),d.__e&&(d.__e=null)):typeof u.type=="function"&&h!==void 0?m=h:$&&(m=$.nextSibling),u.__u&=-21);return o.__e=y,m}function hs(e,t,o,n,r){var s,a,i,m,f,p,_,d,u,$=o.length,y=$,h=0,v=0,k=e.__k=Array(r);for(s=0;s<r;s++)(a=t[s])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=k[s]=xe(null,a):wt(a)?a=k[s]=xe(Ee,{children:a}):a.constructor===Se&&a.__b?a=k[s]=xe(a.type,a.props,a.key,a.ref,a.__v):k[s]=a,m=s+h,a.__=e,a.__b=e.__b+1,i=null,~(f=a.__i=$s(a,o,m,y))&&(y--,(i=o[f])&&(i.__u|=2)),i&&i.__v?(a.__u|=16,f==m-1?h--:f==m+1?h++:f!=m&&(f>m?h--:h++,v=1)):(~f||(r>$?h--:r<$&&h++),typeof a.type!="function"&&(a.__u|=4))):k[s]=null;if(v){for(p=[],_=[],s=0;s<r;s++)if((a=k[s])&&16&a.__u){for(h=0,d=p.length;h<d;)p[u=h+d>>1]<a.__i?h=u+1:d=u;p[h]=a.__i,_[s]=h+1}for(h=p.length;s--;)_[s]&&(_[s]==h?h--:k[s].__u|=4)}if(y)for(s=0;s<$;s++)!(i=o[s])||2&i.__u||(i.__e==n&&(n=Z(i)),Ct(i,i));return n}function Oo(e,t,o,n){var r,s,a,i;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(s=0;s<r.length;s++)r[s]&&(r[s].__=e,t=Oo(r[s],t,o,!1));return t}for(t&&!t.parentNode&&(t=Z(e))&&!t.parentNode&&(t=null),a=e.__e,i=t;i&&i.nodeType==8;)i=i.nextSibling;for(a!=i&&(!n&&o.moveBefore&&a.parentNode?o.moveBefore(a,t):o.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function $s(e,t,o,n){var r,s=e.key,a=e.type,i=t[o],m=i&&!(2&i.__u);if(i===null&&s==null||m&&s==i.key&&a==i.type)return o;if(n>(m?1:0)){for(r=o-1;r>=0;r--)if((i=t[r])&&!(2&i.__u)&&s==i.key&&a==i.type)return r;for(r=o+1;r<t.length;r++)if((i=t[r])&&!(2&i.__u)&&s==i.key&&a==i.type)return r}return-1}function ko(e,t,o){o==null&&(o=""),t[0]=="-"?e.setProperty(t,o):e[t]=o}function qe(e,t,o,n,r){var s,a;if(t=="style")if(typeof o=="string")e.style.cssText=o;else{if(typeof n=="string"&&(e.style.cssText=n=""),n)for(t in n)o&&t in o||ko(e.style,t);if(o)for(t in o)n&&o[t]==n[t]||ko(e.style,t,o[t])}else if(t[0]=="o"&&t[1]=="n")typeof o!="function"&&(o=null),typeof n!="function"&&(n=null),(e.__e||(e.__e={}))[t]=o,o&&n||(a=kt[t]||(kt[t]=bs(t)),(e.__a||(e.__a={}))[t]=vt,s=t!=(t=t.replace(xo,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),o?e.addEventListener(t,a,s):e.removeEventListener(t,a,s));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=o==null?"":o)}catch{}if(typeof o=="function")return;o==null||o===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&o==1?"":o)}}function bs(e){return function(t){var o=this.__e;if(o){if(o=o[e],t[We]==null)t[We]=vt++;else if(t[We]<this.__a[e])return;return o(O.event?O.event(t):t)}}}function St(e,t,o,n,r,s,a,i,m,f){var p,_,d,u,$,y,h,v,k,x,w,j,I,z,N,M,T,F,g=t.type;if(t.constructor!==Se)return null;128&o.__u&&(m=32&o.__u,p=o.__c.__z)&&(t.__u|=m,_=s=[],p.nodeType==8?i=Je(p,s):s.push(p),i=s[0]||i),(p=O.__b)&&p(t);e:if(typeof g=="function"){d=a.length;try{if(v=t.props,k=(p=g.prototype)&&p.render,x=(p=g.contextType)&&n[p.__c],w=p?x?x.props.value:p.__:n,(u=o.__c)?(t.__c=u,2&u.__g&&(u.__g|=1)):(k?t.__c=u=new g(v,w):(t.__c=u=new Ge(v,w),u.constructor=g,u.render=ks),x&&x.sub(u),u.state||(u.state={}),u.__n=n,u.__g|=8,u.__h=[],u.__k=[]),k&&(u.__s||(u.__s=u.state),g.getDerivedStateFromProps&&(u.__s==u.state&&(u.__s=ae({},u.__s)),ae(u.__s,g.getDerivedStateFromProps(v,u.__s)))),$=u.props,y=u.state,u.__v=t,o.__c){if(v!==$&&k&&!g.getDerivedStateFromProps&&u.componentWillReceiveProps&&u.componentWillReceiveProps(v,w),t.__v==o.__v&&!(8&u.__g)||!(4&u.__g)&&u.shouldComponentUpdate&&u.shouldComponentUpdate(v,u.__s,w)===!1){t.__v!=o.__v&&(u.props=v,u.state=u.__s,u.__g&=-9),t.__e=o.__e,t.__k=o.__k,t.__k.some(function(E){E&&(E.__=t)}),Ye.push.apply(u.__h,u.__k),u.__k=[],u.__h.length&&a.push(u),i=Z(o);break e}u.componentWillUpdate&&u.componentWillUpdate(v,u.__s,w),k&&u.componentDidUpdate&&u.__h.push(function(){u.componentDidUpdate($,y,h)})}else k&&!g.getDerivedStateFromProps&&u.componentWillMount&&u.componentWillMount(),k&&u.componentDidMount&&u.__h.push(u.componentDidMount);u.context=w,u.props=v,u.__P=e,u.__g&=-5,j=O.__r,I=k?25:0;do u.__g&=-9,j&&j(t),p=u.render(u.props,u.state=u.__s,u.context);while(8&u.__g&&++I<25);k&&(Ye.push.apply(u.__h,u.__k),u.__k=[]),u.state=u.__s,u.getChildContext&&(n=ae({},n,u.getChildContext())),k&&o.__c&&u.getSnapshotBeforeUpdate&&(h=u.getSnapshotBeforeUpdate($,y)),z=p&&p.type===Ee&&p.key==null?p.props.children:p,v.__P&&(p=i,r=(e=v.__P).namespaceURI,m=s=null,o.props&&o.props.__P!=e&&(o.__k.some(function(E){E&&Ct(E,E)}),o.__k=null),i=o.__k?Z(o,0):null),i=Co(e,wt(z)?z:[z],t,o,n,r,s,a,i,m,f),v.__P&&(t.__e=null,i=p),t.__u&=-161,_&&_.some(re),u.__h.length&&a.push(u),1&u.__g&&(u.__g&=-4)}catch(E){if(a.length=d,t.__v=null,m||s)if(E&&E.then){if(t.__u|=128|m,s){for(~(T=s.indexOf(i||void 0))||(T=s.length);(F=s[T-1])&&F.nodeType==8;)T--;for(;T<s.length;T++)if(F=s[T])if(s[T]=null,N){if(F==M)break}else{if(F.nodeType!=8)break;F.data.startsWith("$s")&&(M=Je(N=F))}}if(!N){for(;i&&i.nodeType==8&&i.nextSibling;)i=i.nextSibling;N=i}(p=Je(N=t.__c.__z||(t.__c.__z=N)))?(t.__e=N,i=p):t.__e=i,i=i&&i.nextSibling}else s&&s.some(re);else t.__e=o.__e;t.__k||(t.__k=o.__k||[]),E&&E.then||Mo(t),O.__e(E,t,o)}}else i=t.__e=ys(o.__e,t,o,n,r,s,a,m,f,e);return(p=O.diffed)&&p(t),i}function Je(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var o=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))o++;else if(e.data.startsWith("/$s")&&!--o)return e}t&&t.push(e)}}function Mo(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Mo))}function To(e,t,o){for(var n=0;n<o.length;)Et(o[n++],o[n++],o[n++]);O.__c&&O.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(s){s.call(r)})}catch(s){O.__e(s,r.__v)}})}function ys(e,t,o,n,r,s,a,i,m,f){var p,_,d,u,$,y,h,v,k=o.props||Ve,x=t.props,w=t.type;if(w=="svg"?r="http://www.w3.org/2000/svg":w=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),s){for(p=0;p<s.length;p++)if(($=s[p])&&(w?$.localName==w:$.nodeType==3)){e=$,s[p]=null;break}}if(!e){if(v=f.ownerDocument||document,!w)return v.createTextNode(x);e=v.createElementNS(r,w,x.is?x:f),i&&(O.__m&&O.__m(t,s),i=!1),s=null}if(w){if(f=w=="template"&&e.content||e,s=w=="textarea"&&x.defaultValue!=null?null:s&&xt.call(f.childNodes),!i&&s)for(k={},p=0;p<e.attributes.length;p++)k[($=e.attributes[p]).name]=$.value;for(p in k)$=k[p],p=="dangerouslySetInnerHTML"?d=$:p=="children"||p in x||p=="value"&&"defaultValue"in x||p=="checked"&&"defaultChecked"in x||qe(e,p,null,$,r);for(p in x)$=x[p],p=="children"?u=$:p=="dangerouslySetInnerHTML"?_=$:p=="value"?y=$:p=="checked"?h=$:i&&typeof $!="function"||k[p]===$||qe(e,p,$,k[p],r);_?(i||d&&(_.__html==d.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(d&&(e.textContent=""),(w=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&_s.test(w))&&(r="http://www.w3.org/1999/xhtml"),Co(f,wt(u)?u:[u],t,o,n,r,s,a,s?s[0]:o.__k&&Z(o,0),i,m),s&&s.some(re)),i&&w!="textarea"||(p="value",w=="progress"&&y==null?e.removeAttribute(p):y==null||y===e[p]&&(w!="progress"||y)||qe(e,p,y,k[p],r),p="checked",h!=null&&h!=e[p]&&qe(e,p,h,k[p],r))}else k===x||i&&e.data==x||(e.data=x);return e}function Et(e,t,o,n){try{typeof e=="function"?t?t.__x=e(t)||1:n&&(n=n.__c||n.__e)&&(t=n.__x)&&(n.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){O.__e(r,o)}}function Ct(e,t,o){var n,r,s,a;if(O.unmount&&O.unmount(e),!(n=e.ref)||n.current&&n.current!=e.__e||Et(n,null,t,e),n=e.__c){if(n.componentWillUnmount)try{n.componentWillUnmount()}catch(i){O.__e(i,t)}n.__P=n.__n=null}if(n=e.__k)for(a=0;a<n.length;a++)n[a]&&Ct(n[a],t,typeof e.type!="function"||o&&!e.props.__P);!o&&(n=e.__c)&&(n=n.__z)&&(r=Je(n,s=[]))&&(n==e.__e&&s.some(re),re(r),re(n)),o||re(e.__e),e.__e=e.__c=e.__=null}function ks(e,t,o){return this.constructor(e,o)}function Ce(e,t){var o,n,r,s;O.__&&O.__(e,t),t.nodeType==9&&(t=t.documentElement),n=(o=e&&32&e.__u)?null:t.__k,t.__k=xe(Ee,{children:[e]}),r=[],s=[],St(t,t.__k,n||Ve,Ve,t.namespaceURI,n?null:t.firstChild?xt.call(t.childNodes):null,r,n?n.__e:t.firstChild,o,s),To(r,t.__k,s),t.__k.props.children=null}O={__e:function(e,t,o,n){for(var r,s,a;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((a=(s=r.constructor)&&s.getDerivedStateFromError)&&r.setState(s.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,n||{}),a=1),a&&8&r.__g)return void(r.__g|=2)}catch(i){e=i}}throw Ke=0,e}},vo=0,fs=function(e){return e!=null&&e.constructor===Se},Ge.prototype.setState=function(e,t){var o=this.__s;o&&o!=this.state||(o=this.__s=ae({},this.state)),typeof e=="function"&&(e=e(ae({},o),this.props)),e&&(ae(o,e),this.__v&&(t&&this.__k.push(t),yo(this)))},Ge.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),yo(this))},Ge.prototype.render=Ee,X=[],Ke=0,wo=function(e,t){return e.__v.__b-t.__v.__b},We=Symbol(),xo=/(PointerCapture)$|Capture$/i,vt=0,kt={},ds=0;var Po=function(e,t,o,n){var r;t[0]=0;for(var s=1;s<t.length;s++){var a=t[s++],i=t[s]?(t[0]|=a?1:2,o[t[s++]]):t[++s];a===3?n[0]=i:a===4?n[1]=Object.assign(n[1]||{},i):a===5?(n[1]=n[1]||{})[t[++s]]=i:a===6?n[1][t[++s]]+=i+"":a?(r=e.apply(i,Po(e,i,o,["",null])),n.push(r),i[0]?t[0]|=2:(t[s-2]=0,t[s]=r)):n.push(i)}return n},Lo=new Map;function Do(e){var t=Lo.get(this);return t||(t=new Map,Lo.set(this,t)),(t=Po(this,t.get(e)||(t.set(e,t=(function(o){for(var n,r,s=1,a="",i="",m=[0],f=function(d){s===1&&(d||(a=a.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?m.push(0,d,a):s===3&&(d||a)?(m.push(3,d,a),s=2):s===2&&a==="..."&&d?m.push(4,d,0):s===2&&a&&!d?m.push(5,0,!0,a):s>=5&&((a||!d&&s===5)&&(m.push(s,0,a,r),s=6),d&&(m.push(s,d,0,r),s=6)),a=""},p=0;p<o.length;p++){p&&(s===1&&f(),f(p));for(var _=0;_<o[p].length;_++)n=o[p][_],s===1?n==="<"?(f(),m=[m],s=3):a+=n:s===4?a==="--"&&n===">"?(s=1,a=""):a=n+a[0]:i?n===i?i="":a+=n:n==='"'||n==="'"?i=n:n===">"?(f(),s=1):s&&(n==="="?(s=5,r=a,a=""):n==="/"&&(s<5||o[p][_+1]===">")?(f(),s===3&&(m=m[0]),s=m,(m=m[0]).push(2,0,s),s=0):n===" "||n==="	"||n===`
`||n==="\r"?(f(),s=2):a+=n),s===3&&a==="!--"&&(s=4,m=m[0])}return f(),m})(e)),t),arguments,[])).length>1?t:t[0]}var de,R,Ot,Ro,Mt=Object.is,Qe=0,zo=[],Tt=[],L=O,No=L.__b,Ao=L.__r,jo=L.diffed,Io=L.__c,Ho=L.unmount,Fo=L.__;function Xe(e,t){L.__h&&L.__h(R,e,Qe||t),Qe=0;var o=R.__H||(R.__H={__:[],__h:[]});return e>=o.__.length&&o.__.push({}),o.__[e]}function S(e){return Qe=1,vs(Wo,e)}function vs(e,t,o){var n=Xe(de++,2);if(n.t=e,!n.__c&&(n.__=[o?o(t):Wo(void 0,t),function(s){var a=(n.__N||n.__)[0],i=n.t(a,s);Mt(a,i)||(n.__N=[i,n.__[1]],n.__c.setState({}))}],n.__c=R,!R.__f)){R.__f=!0;var r=R.shouldComponentUpdate;R.shouldComponentUpdate=function(s,a,i){var m=this.__H;if(!m)return!0;var f=!1,p=this.props!=s;if(m.__.some(function(d){d.__N&&(f=!0,Mt(d.__[0],d.__N[0])||(p=!0))}),r){var _=r.call(this,s,a,i);return f?_||p:_}return!f||p}}return n.__}function P(e,t){var o=Xe(de++,3);!L.__s&&Dt(o.__H,t)&&(o.__P=!0,o.__=e,o.u=t,R.__H.__h.push(o))}function Pt(e,t){var o=Xe(de++,4);!L.__s&&Dt(o.__H,t)&&(o.__P=!1,o.__=e,o.u=t,R.__h.push(o))}function Y(e){return Qe=5,qo(function(){return{current:e}},[])}function qo(e,t){var o=Xe(de++,7);return Dt(o.__H,t)&&(o.__=e(),o.__H=t),o.__}function ws(){var e;do{for(;e=Tt.shift();)try{Oe(e)}catch(o){L.__e(o,{__:(e=e.__P)&&e.__v})}for(;e=zo.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Oe),t.__h.some(Lt),t.__h=[]}catch(o){t.__h=[],L.__e(o,e.__v)}}}while(Tt.length)}L.__b=function(e){R=null,No&&No(e)},L.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Fo&&Fo(e,t)},L.__r=function(e){Ao&&Ao(e),de=0;var t=(R=e.__c).__H;t&&(Ot==R?R.__h=[]:(t.__h.some(Oe),t.__h.some(Lt),de=0),t.__h=[],t.__.some(function(o){o.__N&&(o.__=o.__N),o.u=o.__N=void 0})),Ot=R},L.diffed=function(e){jo&&jo(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Bo(zo.push(t)),t.__H.__.some(function(o){o.u&&(o.__H=o.u)})),Ot=R=null},L.__c=function(e,t){t.some(function(o){try{o.__h.some(Oe),o.__h=o.__h.filter(function(n){return!n.__||Lt(n)})}catch(n){o.__h=[function(){throw n}]}}),Io&&Io(e,t)},L.unmount=function(e){Ho&&Ho(e);var t,o,n=e.__c;n&&n.__H&&(n.__H.__.some(function(r){try{if(r.__P&&r.__c){if(o===void 0){for(o=e.__;o&&(!o.__c||!o.__c.__P);)o=o.__;o=o&&o.__c}r.__P=o,Bo(Tt.push(r))}else Oe(r)}catch(s){t=s}}),n.__H=void 0,t&&L.__e(t,n.__v))};var Uo=typeof requestAnimationFrame=="function";function xs(e){var t,o=function(){clearTimeout(n),Uo&&cancelAnimationFrame(t),setTimeout(e)},n=setTimeout(o,35);Uo&&(t=requestAnimationFrame(o))}function Bo(e){e!=1&&Ro==L.requestAnimationFrame||((Ro=L.requestAnimationFrame)||xs)(ws)}function Oe(e){var t=R,o=e.__c;typeof o=="function"&&(e.__c=void 0,o()),R=t}function Lt(e){var t=R;e.__c=e.__(),R=t}function Dt(e,t){return!e||e.length!=t.length||t.some(function(o,n){return!Mt(o,e[n])})}function Wo(e,t){return typeof t=="function"?t(e):t}var l=Do.bind(fe);var Go=(e,t,o,n=document.getElementById("app"))=>{n&&(go(),t.subscribe(r=>Ce(fe(e,Object.assign({},o,{line:t,state:r})),n)))};var Ss=({conn:e,pending:t,trouble:o})=>{if(e.state==="ended")return null;if(e.state!=="live"&&e.late){let n=t.length?"common.line_away_kept":"common.line_away";return{text:c(n),reload:e.long}}return o?{text:G(o),reload:!1}:null},Rt=({state:e})=>{let t=Ss(e);return l`<div class="line-note" role="status">
    ${t&&l`<p>${t.text}</p>`}
    ${t&&t.reload&&l`<button class="bare" onClick=${()=>location.reload()}>${c("common.reload")}</button>`}
  </div>`};var _e=(e,t)=>{let o=e&&`coperto.draft.${e}`,[n,r]=S(()=>Jo(o)),s=n.key===o?n:Jo(o),a=i=>{o&&H(o,i),r({key:o,text:i})};return[s.text===null?t:s.text,a,()=>a(null)]},Jo=e=>({key:e,text:e&&J(e)}),Ko=(e,t)=>H(`coperto.draft.${e}`,t),Me=e=>H(`coperto.draft.${e}`,null);var U=e=>e.replace(/\p{Surrogate}/gu,"").replace(/\s+/g," ").trim(),B={name:24,title:60,profession:60,also:6,realName:60,story:140,contact:120,guess:60};var Ze="M4 206C4 104 72 44 159 44s155 60 155 162z",ge=({children:e})=>l`
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
`;var Es=l`<circle cx="24" cy="24" r="20.5" fill="none" stroke="currentColor" stroke-width="3.5" /><circle
    cx="24"
    cy="24"
    r="12.5"
    fill="none"
    stroke="currentColor"
    stroke-width="2.5"
  />`,Cs={covered:l`<circle cx="24" cy="24" r="22" fill="var(--metal-3)" />`,uncovered:Es,now:l`<circle cx="24" cy="24" r="21" fill="none" stroke="var(--candle-400)" stroke-width="5" /><circle
      cx="24"
      cy="24"
      r="9"
      fill="var(--candle-400)"
    />`,late:l`<circle cx="24" cy="24" r="20.5" fill="none" stroke="var(--candle-400)" stroke-width="4.5" />`},le=({state:e})=>l`<svg class=${`plate ${e}`} viewBox="0 0 48 48" aria-hidden="true">${Cs[e]}</svg>`,et=({states:e})=>l`<span class="plates">${e.map((t,o)=>l`<${le} key=${o} state=${t} />`)}</span>`;var Os=400,Ms=2e3,Ts=24,Ls=e=>{let t=-1/0,o={control:null,spot:null};return{moved:()=>{e()-t<Ms&&(t=e())},typed:()=>{t=-1/0},allows:(n,r)=>(n===o.control||Ps(r,o.spot))&&e()-t<Os?!1:(o={control:n,spot:r},t=e(),!0)}},Ps=(e,t)=>e&&t?Math.hypot(e.x-t.x,e.y-t.y)<Ts:e===t,Nt=Ls(()=>performance.now()),Vo=null,Ds=e=>{let t=e.target.closest("button, a");!t||Vo===e||(Vo=e,!Nt.allows(t,e.detail?{x:e.clientX,y:e.clientY}:null)&&(e.preventDefault(),e.stopPropagation()))},he=(...e)=>(Pt(Nt.moved,e),{onClickCapture:Ds,onInputCapture:Nt.typed});var Yo=async(e,t,{body:o,token:n}={})=>{let r={Accept:"application/json"};o!==void 0&&(r["Content-Type"]="application/json"),n&&(r.Authorization=`Bearer ${n}`);try{let s=await fetch(t,{method:e,headers:r,body:o===void 0?void 0:JSON.stringify(o)});return await Rs(s)}catch{return{ok:!1,status:0,code:"offline",message:""}}},Rs=async e=>{let t=await e.text(),o=Ns(t);if(e.ok)return{ok:!0,status:e.status,body:o};let n=o&&o.error||{};return{ok:!1,status:e.status,code:n.code||`http_${e.status}`,message:n.message||""}},Ns=e=>{try{return e?JSON.parse(e):null}catch{return e}},tt=(e,t,o)=>Yo("POST",e,{body:t,token:o}),ee=(e,t)=>Yo("GET",e,{token:t});var As=400,js=3,Qo=e=>{let t=U(e),[o,n]=S(null);return P(()=>{if(t.length<js)return;let r=setTimeout(async()=>{let s=await tt("/api/understand",{text:t,language:Q()});s.ok&&n(Object.assign({text:t},s.body))},As);return()=>clearTimeout(r)},[t]),o&&o.text===t?o:null},Is=({profession:e,field:t,vague:o})=>o?c("common.seal.vague"):e&&t?c("common.seal.understood",{profession:e,field:t}):e?c("common.seal.understood_job",{profession:e}):t?c("common.seal.understood_field",{field:t}):c("common.seal.not_understood"),Hs=()=>l`<svg class="tick" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 12.5 9 18.5 21 6" /></svg>`,Xo=({told:e,insists:t})=>l`<p class=${t?"note understood insists":"note understood"} role="status">${e&&e.profession&&!e.vague&&l`<${Hs} />`}${e?Is(e):""}</p>`;var Zo=e=>t=>e(t.target.value),ot=({field:[e,t],most:o,label:n,hint:r="",capitals:s="none",complete:a="off",spell:i=!1,enter:m="next"})=>l`
  <label class="field"
    ><input
      aria-label=${n}
      value=${e}
      onInput=${Zo(t)}
      maxlength=${o}
      placeholder=${r}
      autocomplete=${a}
      autocapitalize=${s}
      autocorrect=${i?"on":"off"}
      spellcheck=${i}
      enterkeyhint=${m}
  /></label>
`,te=[{name:"profession",draw:({profession:e},t)=>l`<${ot}
        key="profession"
        field=${e}
        most=${B.profession}
        label=${c("common.seal.profession")}
        hint=${c("common.write_here")}
        spell=${!0}
      />
      <${Xo} ...${t} />`},{name:"also",draw:({also:e})=>l`<${ot}
      key="also"
      field=${e}
      most=${B.also*B.profession}
      label=${c("common.seal.also")}
      hint=${c("common.seal.also_hint")}
      spell=${!0}
    />`},{name:"person",draw:({realName:e,story:t})=>l`<${ot}
        key="name"
        field=${e}
        most=${B.realName}
        label=${c("common.seal.real_name")}
        hint=${c("common.seal.real_name")}
        capitals="words"
        complete="name"
      />
      <label class="labelled"
        ><span>${c("common.seal.story")}</span
        ><textarea rows="3" maxlength=${B.story} value=${t[0]} onInput=${Zo(t[1])} autocomplete="off" autocapitalize="sentences"
      /></label>`},{name:"contact",draw:({contact:e})=>l`<${ot}
      key="contact"
      field=${e}
      most=${B.contact}
      label=${c("common.seal.contact")}
      hint=${c("common.seal.contact_hint")}
      complete="email"
      enter="done"
    />`}];var on=["profession","also","realName","story","contact"],Fs=e=>({profession:U(e.profession),also:Us(e.also),real_name:U(e.realName)||null,story:U(e.story)||null,contact:U(e.contact)||null}),Us=e=>Array.from(new Set(e.split(/[,;\n]/).map(U).filter(Boolean))),en=e=>e.profession?e.also.length>B.also?"too_many":e.also.some(t=>t.length>B.profession)?"too_long":null:"empty",be=e=>{e&&on.concat("step").forEach(t=>Me(`${e}.${t}`))},$e=(e,t,o)=>_e(e&&`${e}.${t}`,o),nn=({keepAs:e,initial:t,error:o=null,onSeal:n,onLater:r,later:s})=>{let a=t||{profession:"",also:[],real_name:null,story:null,contact:null},i={profession:$e(e,"profession",a.profession),also:$e(e,"also",a.also.join(", ")),realName:$e(e,"realName",a.real_name||""),story:$e(e,"story",a.story||""),contact:$e(e,"contact",a.contact||"")},[m,f]=$e(e,"step","0"),[p,_]=S(null),d=Y(null),u=Math.min(Number(m)||0,te.length-1),$=u===te.length-1,y=Qo(u===0?i.profession[0]:""),[h,v]=S(""),k=y!==null&&y.vague&&h===i.profession[0],x=()=>Fs(Object.fromEntries(on.map(M=>[M,i[M][0]]))),w=M=>{_(null),f(String(M)),tn(d.current)},j=()=>!y||!y.vague||k?!1:(v(i.profession[0]),ze(c("common.seal.vague")),tn(d.current),!0),I=()=>{let M=en(x());return M?(w(M==="empty"?0:1),_(M)):j()||n(x())},z=M=>{if(M.preventDefault(),$)return I();let T=en(x());return T&&(u===1||T==="empty")?_(T):j()||w(u+1)},N=p?G(p):o;return l`<form class="seal" ref=${d} onSubmit=${z} novalidate ...${he()}>
    <header class="bar">
      <span>${c("common.seal.step",{step:u+1,of:te.length})}</span>
      <${et} states=${te.map((M,T)=>T===u?"now":T<u?"uncovered":"covered")} />
    </header>
    <${ge}><h1><b>${c(`common.seal.${te[u].name}`)}</b></h1><//>
    ${te[u].draw(i,{told:y,insists:k})}
    ${N&&l`<p class="error" role="alert">${N}</p>`}
    <button class="primary" type="submit">${c($?"common.seal.do":k?"common.seal.anyway":"common.seal.next")}</button>
    <div class="pair">
      ${u>0&&l`<button class="quiet" type="button" onClick=${()=>w(u-1)}>${c("common.seal.back")}</button>`}
      ${!$&&l`<button class="quiet" type="button" onClick=${I}>${c("common.seal.now")}</button>`}
      ${r&&u===0&&l`<button class="quiet" type="button" onClick=${r}>${s}</button>`}
    </div>
    <p class="promise">${c(`common.seal.${te[u].name}_promise`)}</p>
    ${u===0&&l`<p class="note">${c("common.seal.optional")}</p>`}
  </form>`},tn=e=>requestAnimationFrame(()=>{let t=e&&e.querySelector("input, textarea");t&&t.focus()});var Bs={it:"Italiano",en:"English",fr:"Français",de:"Deutsch",es:"Español"},zs=({language:e,languages:t})=>t.map(o=>l`<option key=${o} value=${o} lang=${o} selected=${o===e}>${Bs[o]||o}</option>`),qs=()=>l`<svg viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="9.5" /><ellipse cx="12" cy="12" rx="4" ry="9.5" /><path d="M2.5 12h19" />
</svg>`,ye=({language:e,languages:t})=>l`
  <label class="languages"
    ><${qs} /><select
      aria-label=${c("common.language")}
      onChange=${o=>uo(o.target.value)}
    >
      <${zs} language=${e} languages=${t} />
    </select></label
  >
`;var oe=()=>{let[e,t]=S(ht());return l`<button type="button" class="bare light" onClick=${()=>{_o(!e),t(!e)}}>${c(e?"common.light.low":"common.light.full")}</button>`};var Ws=3,Gs=4,nt=null,sn=e=>(nt||(nt=ee(`/api/professions?language=${e}`).then(t=>(t.ok||(nt=null),t.ok?t.body:[]))),nt),At=e=>U(e).normalize("NFD").replace(/[\u0300-\u036f]/g,"").toLowerCase(),rn=(e,t)=>{let o=At(t);if(o.length<Ws)return[];let n=e.filter(r=>At(r).startsWith(o));return n.some(r=>At(r)===o)?[]:n.sort((r,s)=>r.length-s.length||(r<s?-1:1)).slice(0,Gs)};var K=e=>{let t=e.view&&e.view.seat,o=Object.assign({},t?t.guesses:{});for(let{command:n}of e.pending)n.type==="guess"?o[n.about]={kind:"guess",text:n.text}:n.type==="pass"||n.type==="know"?o[n.about]={kind:n.type,text:null}:n.type==="withdraw"&&delete o[n.about];return o},ne=(e,t)=>t||e.pending.some(({command:o})=>o.type==="seal"),st=e=>{let t=e.view&&e.view.seat,o=new Set(t?t.wishes:[]);for(let{command:n}of e.pending)n.type==="wish"&&(n.on?o.add(n.about):o.delete(n.about));return o},an=e=>{let t={};for(let{command:o}of e.pending)o.type==="rule"&&(t[o.cluster]=o.verdict);return t};var rt=({title:e,lines:t})=>l`<details class="more-words">
  <summary>${e}</summary>
  ${t.map(o=>l`<p key=${o}>${o}</p>`)}
</details>`;var at=({table:{pace:e,points:t}})=>l`<${rt}
  title=${c("guest.how.title")}
  lines=${[`guest.how.${e}`,"guest.how.wall","guest.how.judge",t?"guest.how.points":"guest.how.no_points"].map(o=>c(o))}
/>`;var Js=e=>{let t=2166136261;for(let o=0;o<e.length;o+=1)t=Math.imul(t^e.charCodeAt(o),16777619);return t=Math.imul(t^t>>>16,2246822507),(t^t>>>13)>>>0},lt=(e,t,o)=>{let n=r=>Js(`${o}/${t}/${r}`);return e.slice().sort((r,s)=>n(r)-n(s)||(r<s?-1:1))},ln=(e,t)=>e.filter(o=>!t[o]),ke=(e,t,o)=>{let n=o===null?-1:e.indexOf(o),s=e.slice(n+1).concat(e.slice(0,n+1)).filter(a=>a!==o&&!t[a]);return s.length?s[0]:null},cn=(e,t,o)=>e.map(n=>n===o?"now":t[n]?"uncovered":"covered");var un={about:null,hand:null,editing:!1,later:!1,reading:!1,judged:null,wished:!1},Ks=new Set(["guessing","spotlight","wall","drumroll","unmasked"]),pn=(e,t)=>{if(e.conn.state==="ended")return{name:"ended",code:e.conn.closed};let{view:o}=e,n=o&&ue(o,o.seat&&o.seat.guest);if(!o||!o.seat||!n)return{name:"arriving"};if(n.waiting)return{name:"knock"};let{phase:r}=o.table;return r==="closed"||r==="finale"?{name:r}:Vs(e,o.seat,n,t)?{name:"seal"}:r==="arrival"?{name:"kitchen"}:r==="seated"?Ys(e,o.seat,t):Qs(e,o.seat,t)},Vs=(e,t,o,n)=>t.can.includes("seal")&&(n.editing||!(ne(e,o.sealed)||n.later)),Ys=(e,t,o)=>{if(!t.open.length)return{name:"eyes"};let n=mn(e,o);return n?jt(e,t,o,n):Te(e).table.pace==="rounds"?{name:"eyes"}:ce(e).length?jt(e,t,o,"walk"):{name:"list"}},Qs=(e,t,o)=>{let n=Te(e).table.spotlight;if(!n)return{name:"eyes"};let r=t.open.length?mn(e,o):null;if(n.guest===t.guest){if(n.stage==="verdicts"&&n.clusters.length&&o.judged!==n.guest)return{name:"judge"};if(!r)return{name:Ks.has(n.stage)?"poker":"eyes"}}return r?jt(e,t,o,r):n.stage==="guessing"&&t.open.includes(n.guest)&&!K(e)[n.guest]?{name:"walk",about:n.guest,alone:!0}:{name:"eyes"}},jt=(e,t,o,n)=>{let r=n==="walk"?Xs(e,t,o):null;if(!r)return{name:"list"};let s=Te(e).table.spotlight;return{name:"walk",about:r,alone:s!==null&&s.stage==="guessing"&&s.guest===r}},Xs=(e,t,o)=>o.about&&t.open.includes(o.about)?o.about:ke(ie(e),K(e),null),mn=(e,t)=>t.hand&&t.hand.moment===V(Te(e))?t.hand.kind:null,V=({table:{phase:e,spotlight:t}})=>t?`${e}/${t.guest}/${t.stage}`:e,ie=e=>{let{seat:t,table:o}=Te(e);return t?lt(t.open,t.guest,o.code):[]},ce=e=>ln(ie(e),K(e)),Te=e=>e.view,ue=(e,t)=>e.table.guests.find(({id:o})=>o===t)||null,q=(e,t)=>{let o=ue(e,t);return o?o.name:""};var Zs=16,Le=e=>e.length<8?"short":e.length<13?"middling":"long",fn=async({state:e,view:t,send:o,setLocal:n,scene:r},s,a)=>{let i=Object.assign({},K(e),{[s.about]:!0}),m=r.alone?null:ke(ie(e),i,s.about);n({about:m,hand:r.alone?null:{kind:m?"walk":"list",moment:V(t)}}),Me(a),m&&ho(q(t,m)),!(await o(s)).ok&&s.type==="guess"&&Ko(a,s.text)},dn=e=>{let{code:t,state:o,view:n,table:r,seat:s,notice:a,setLocal:i,scene:m}=e,{about:f,alone:p}=m,_=K(o),d=_[f],u=`${t}.${s.guest}.guess.${f}`,[$,y]=_e(u,d&&d.text||""),h=Y(null),v=ie(o),k=q(n,f),[x,w,j]=c("guest.ask",{name:k}).split("|"),I=U($),z=g=>(g.preventDefault(),I?(h.current&&h.current.focus(),fn(e,{type:"guess",about:f,text:I},u)):M("pass")),N=g=>{y(g),h.current&&h.current.focus()},M=g=>fn(e,{type:g,about:f},u),T=()=>{y(""),Me(u),e.send({type:"withdraw",about:f})},F=()=>i({about:f,hand:{kind:"list",moment:V(n)}});return l`<main>
    <header class="bar">
      <span>${p?c("guest.walk.now"):c("guest.walk.step",{step:v.indexOf(f)+1,of:v.length})}</span>
      ${!p&&v.length<=Zs&&l`<${et} states=${cn(v,_,f)} />`}
    </header>
    <form onSubmit=${z} novalidate>
      <${ge}><h1 class=${`asked ${Le(k)}`}>${x} <b>${w}</b> ${j}</h1><//>
      <label class="field"
        ><input
          ref=${h}
          aria-label=${`${x} ${w} ${j||""}`}
          value=${$}
          onInput=${g=>y(g.target.value)}
          maxlength=${B.guess}
          placeholder=${c("common.write_here")}
          autocomplete="off"
          autocapitalize="none"
          enterkeyhint=${I?"send":"next"}
      /></label>
      <${er} text=${$} choose=${N} />
      ${a&&l`<p class="error">${a}</p>`}
      ${I?l`<button class="primary" type="submit">${c(d&&d.kind==="guess"?"guest.walk.update":"guest.walk.confirm")}</button>`:l`<button class="primary unlit" type="submit" aria-pressed=${!!d&&d.kind==="pass"}>${c("guest.walk.pass")}</button>`}
    </form>
    <div class="pair">
      ${(I?["pass","know"]:["know"]).map(g=>l`<button
          class="quiet"
          key=${g}
          aria-pressed=${!!d&&d.kind===g}
          onClick=${()=>M(g)}
        >
          ${c(`guest.walk.${g}`)}
        </button>`)}
    </div>
    <div class="links">
      ${d&&l`<button class="bare" onClick=${T}>${c("guest.walk.withdraw")}</button>`}
      <button class="bare" onClick=${F}>${c("guest.walk.list")}</button>
    </div>
    <p class="note still">${c("guest.walk.until_locked")}</p>
    <${at} table=${r} />
  </main>`},er=({text:e,choose:t})=>{let[o,n]=S([]);P(()=>{sn(Q()).then(n)},[]);let r=rn(o,e);return l`<ul class="suggestions" aria-label=${c("guest.walk.suggestions")} onMouseDown=${tr}>
    ${r.map(s=>l`<li key=${s}><button type="button" onClick=${()=>t(s)}>${s}</button></li>`)}
  </ul>`},tr=e=>e.preventDefault();var _n=()=>l`<main class="quiet-page"><h1 class="unseen">Coperto</h1><p class="note">${c("guest.arriving")}</p></main>`,gn=({boot:e,me:t,table:o})=>l`
  <main class="quiet-page">
    <p class="note">${o.title}</p>
    <h1 class=${Le(t.name)}>${t.name}</h1>
    <p role="status">${c("guest.knock.waiting")}</p>
    <${ye} ...${e} />
    <${oe} />
  </main>
`;var it=(e,t)=>{let o=URL.createObjectURL(e),n=document.createElement("a");n.href=o,n.download=t,document.body.appendChild(n),n.click(),n.remove(),setTimeout(()=>URL.revokeObjectURL(o),6e4)};var ct=({days:e,language:t})=>l`<p class="kept note">
  ${e?A("common.kept",e):c("common.kept_until_erased")}
  <${or} language=${t} />
</p>`,or=({language:e})=>l`<a class="bare" href=${`/privacy?lang=${e}`} target="_blank" rel="noopener">${c("common.privacy")}</a>`;var Pe=({table:e,me:t})=>{let o=e.awards.find(({guest:n})=>n===t);return o?l`<section class="own-award">
    <p>${c("guest.award.yours")}</p>
    <h2>${c(`award.${o.award}`)}</h2>
    <p class="fact">${qt(o)}</p>
  </section>`:e.finale&&e.finale.stage==="awards"?l`<p class="award-soon"><${le} state="covered" />${c("guest.award.soon")}</p>`:null};var hn=({qr:e,label:t})=>l`
  <svg class="qr" viewBox=${`0 0 ${e.size} ${e.size}`} role="img" aria-label=${t} shape-rendering="crispEdges">
    <path d=${e.path} />
  </svg>
`;var nr="M12 1c1 5 7 8 7 14.200A7 7 0 0 1 12 22a7 7 0 0 1-7-6.800C5 11 9.500 8.500 12 1z",De=({lit:e})=>l`
  <svg class="candle" viewBox="0 0 30 48" aria-hidden="true">
    ${e&&l`<path d=${nr} fill="var(--flame)" transform="translate(3 -1)" />`}
    <path d=${e?"M15 20v8":"M15 15v8"} stroke="var(--cream-400)" stroke-width="2.5" />
    <path d="M10.500 24h9v18h-9z" fill=${e?"var(--cream-50)":"var(--light-5)"} />
    <path
      d="M2 43.500h26"
      stroke=${e?"var(--cream-50)":"var(--cream-400)"}
      stroke-width="3.500"
      stroke-linecap="round"
    />
  </svg>
`;var $n=e=>{let t=e.trim();return/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(t)?`mailto:${encodeURI(t)}`:/^\+?[\d\s().-]{6,20}$/.test(t)?`tel:${t.replace(/[^\d+]/g,"")}`:null};var bn=e=>{let{name:t,met:o}=e;return l`<li>
    <${De} lit=${!0} />
    <span><b>${t}</b><${sr} contact=${o.contact} /></span>
    ${o.contact&&l`<${rr} ...${e} />`}
  </li>`},sr=({contact:e})=>{if(!e)return l`<span class="note">${c("guest.closed.no_contact")}</span>`;let t=$n(e);return t?l`<a href=${t}>${e}</a>`:l`<span>${e}</span>`},rr=({met:e,name:t,code:o,token:n})=>{let[r,s]=S(null),[a,i]=S(""),m=`/api/dinners/${o}/contacts/${e.guest}`,f=async(d,u)=>{let $=await ee(`${m}${d}?lang=${Q()}`,n);i($.ok?"":c($.status===0?"common.offline":"guest.closed.no_card")),$.ok&&u($.body)},p=()=>f("",d=>it(new Blob([d],{type:"text/vcard;charset=utf-8"}),`${t}.vcf`)),_=()=>r?s(null):f("/qr",s);return l`<div class="take">
    <button type="button" onClick=${p}>${c("guest.closed.card")}</button>
    <button type="button" aria-expanded=${r!==null} onClick=${_}>${c(r?"guest.closed.code_hide":"guest.closed.code")}</button>
    ${a&&l`<p class="error" role="alert">${a}</p>`}
    ${r&&l`<${hn} qr=${r} label=${c("guest.closed.code_of",{name:t})} />`}
  </div>`};var ve=({me:e,guests:t})=>{if(e.score===null||e.place===null)return null;if(!e.score)return l`<p class="standing">${c("guest.standing_zero")}</p>`;let n=t.some(({id:r,place:s})=>r!==e.id&&s===e.place)?"guest.standing_tied":"guest.standing";return l`<p class="standing">${A(n,e.score,{place:je(e.place)})}</p>`},yn=({points:{points:e,why:t,double:o},me:n,guests:r})=>l`
  <section class="own-score">
    ${e>0&&l`<p class="earned">+${e}</p>`}
    <p>${c(t.key,t.values)}${o?` ${c("guest.points.double")}`:""}</p>
    <${ve} me=${n} guests=${r} />
  </section>
`;var Re=(e,t)=>`${e}.${t}.seal`,kn=({code:e,state:t,me:o,seat:n,send:r,setLocal:s,notice:a})=>{let i=Re(e,n.guest),m=ne(t,o.sealed),f=async p=>{s({editing:!1,later:!1}),(await r(Object.assign({type:"seal"},p))).ok?be(i):s({editing:!0})};return l`<main>
    <${nn}
      keepAs=${i}
      initial=${n.secret}
      error=${a}
      onSeal=${f}
      later=${c(m?"guest.seal.keep":"guest.seal.later")}
      onLater=${()=>s({editing:!1,later:!m})}
    />
  </main>`};var se=({code:e,seat:t,send:o,setLocal:n})=>{let[r,s]=S("rest"),[a,i]=S(""),m=async()=>{i(""),n({editing:!1,later:!0});let f=await o({type:"forget"});return f.ok?(be(Re(e,t.guest)),s("gone")):i(G(f.code))};return r==="gone"?l`<p class="take-back note" role="status">${c("guest.forget.done")}</p>`:t.can.includes("forget")?r==="rest"?l`<button class="bare take-back" onClick=${()=>s("told")}>${c("guest.forget.open")}</button>`:l`<section class="take-back">
    <p>${c("guest.forget.goes")}</p>
    <p>${c("guest.forget.stays")}</p>
    ${r==="sure"&&l`<p role="status"><b>${c("guest.forget.sure")}</b></p>`}
    ${a&&l`<p class="error" role="alert">${a}</p>`}
    <button class="quiet" key=${r} onClick=${r==="sure"?m:()=>s("sure")}>${c(r==="sure"?"guest.forget.yes":"guest.forget.go")}</button>
    <button class="quiet" onClick=${()=>s("rest")}>${c("guest.forget.keep")}</button>
  </section>`:null};var vn=e=>{let{boot:t,code:o,token:n,view:r,table:s,seat:a,me:i}=e,[m,f]=S(null),p=async()=>f(await ar(o,n,s.title)),_=a.connections.filter(({guest:d})=>q(r,d));return l`<main class="closed">
    <h1>${c("guest.closed.title")}</h1>
    <p class="lead">${c(_.length?"guest.closed.met":"guest.closed.nobody")}</p>
    <ul class="met">
      ${_.map(d=>l`<${bn} key=${d.guest} met=${d} name=${q(r,d.guest)} code=${o} token=${n} />`)}
    </ul>
    <${Pe} table=${s} me=${a.guest} />
    <button class="primary" onClick=${p}>${c("guest.closed.keepsake")}</button>
    <p class="note">${c("guest.closed.keepsake_why")}</p>
    ${m&&l`<p class="error" role="alert">${m}</p>`}
    <${ve} me=${i} guests=${s.guests} />
    <h2>${c("guest.closed.everyone")}</h2>
    <ul class="people">
      ${s.guests.filter(({waiting:d})=>!d).map(({id:d,name:u,revealed:$})=>l`<li key=${d}>
        <b>${u}</b><span>${$?$.profession:c("common.stayed_covered")}</span>${$&&$.real_name&&l`<small>${$.real_name}</small>`}
      </li>`)}
    </ul>
    <${ct} ...${t} />
    <${se} ...${e} />
  </main>`},ar=async(e,t,o)=>{let n=await ee(`/api/dinners/${e}/keepsake?lang=${Q()}`,t);return n.ok?(it(new Blob([n.body],{type:"text/html"}),`${o}.html`),null):c(n.status===0?"common.offline":"guest.closed.no_keepsake")};var lr=e=>e===D.OPENED_ELSEWHERE?"elsewhere":e===D.REVOKED?"revoked":e===D.REFUSED?"refused":e===D.ERASED?"erased":"broken",ir=e=>{Ue("seat",e,null),location.reload()},wn=({code:e,dinner:t})=>{let o=lr(e),n=o==="revoked"||o==="refused";return l`<main class="plain">
    <h1>${c(`guest.ended.${o}`)}</h1>
    <p>${c(`close.${Qt(e)}`)}</p>
    ${n&&l`<button class="quiet" onClick=${()=>ir(t)}>${c("guest.ended.again")}</button>`}
    ${(o==="elsewhere"||o==="broken")&&l`<button class="primary" onClick=${()=>location.reload()}>${c(`guest.ended.${o}_do`)}</button>`}
    ${(n||o==="erased")&&l`<a class="quiet" href="/">${c("guest.ended.home")}</a>`}
  </main>`};var xn=e=>{let{phase:t,paused:o,pace:n,spotlight:r}=e.table;if(o)return{key:"guest.mirror.paused"};if(!r)return{key:t==="seated"&&n==="rounds"?"guest.mirror.rounds":"guest.mirror.locked"};let s=e.seat!==null&&r.guest===e.seat.guest,a=q(e,r.guest);return!r.clusters.length&&(r.stage==="wall"||r.stage==="verdicts")?{key:"guest.mirror.empty_wall",values:{name:a}}:{key:`guest.mirror.${s?"mine.":""}${r.stage}`,values:{name:a}}},Sn=e=>{let{spotlight:t}=e.table;if(!t||!e.seat||t.stage!=="scores")return null;let o=e.seat.guest,n=q(e,t.guest),{points:r,reason:s}=o===t.guest?cr(t):ur(t,o,e.seat.guesses);return{points:r,why:{key:`guest.points.${s}`,values:{name:n}},double:t.double&&r>0}},cr=e=>{let t=e.disguise||0;return{points:t,reason:t?"disguise":"no_disguise"}},ur=(e,t,o)=>{for(let{by:r,verdict:s,points:a}of e.clusters){let i=r?r.indexOf(t):-1;if(i<0)continue;let m=s==="exact"&&pr(e)?"alone":s||"miss";return{points:a?a[i]:0,reason:m}}let n=o[e.guest];return{points:0,reason:n&&n.kind!=="guess"?n.kind:"none"}},pr=({clusters:e})=>e.reduce((t,{verdict:o,size:n})=>t+(o==="exact"?n:0),0)===1;var mr=1e4,En=(e,t=mr)=>{let[o,n]=S(e===0);return P(()=>{if(e>0){n(!1);return}let r=setTimeout(()=>n(!0),t);return()=>clearTimeout(r)},[e>0]),o&&e===0};var fr={exact:l`<circle cx="12" cy="12" r="10.5" fill="currentColor" />`,close:l`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" /><path
      d="M12 3a9 9 0 0 0 0 18z"
      fill="currentColor"
    />`,miss:l`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" />`},Ne=({verdict:e})=>l`<svg class=${`mark ${e}`} viewBox="0 0 24 24" aria-hidden="true">${fr[e]}</svg>`;var dr=600,Cn=(e,t=dr)=>{let[o,n]=S(e);return P(()=>{if(!e){n(!1);return}let r=setTimeout(()=>n(!0),t);return()=>clearTimeout(r)},[e]),e&&!o};var On=({view:e})=>{let{spotlight:t,guests:o,screens:n}=e.table,r=Cn(t!==null&&t.stage==="unmasked")&&n>0,s=t&&ue(e,t.guest);if(!t||!s)return null;let a=r?null:s.revealed,i=t.stage==="scores",m=i||e.seat===null||e.seat.guest!==s.id;return l`<section class="read">
    <p class="note">${c("guest.read.number",{number:t.number,of:t.of})}</p>
    <h2>${a?a.profession:s.name}</h2>
    ${a&&l`<p>${a.real_name?`${s.name}: ${a.real_name}`:s.name}</p>`}
    ${a&&a.story&&l`<p class="note">${a.story}</p>`}
    ${t.stage==="guessing"&&l`<p>${A("guest.read.answers",t.answers)}</p>`}
    ${t.clusters.length>0&&l`<ul>${t.clusters.map(f=>l`<${_r} key=${f.id} cluster=${f} view=${e} names=${m} early=${r} />`)}</ul>`}
    ${i&&l`<${gr} guests=${o} />`}
  </section>`},_r=({cluster:e,view:t,names:o,early:n})=>{let{texts:r,size:s,hidden:a}=e,{by:i,verdict:m}=n?{by:null,verdict:null}:e,f=i&&o?Wt(i.map(p=>q(t,p)).filter(Boolean)):A("guest.read.said",s);return l`<li>
    <b>${a?c("guest.read.hidden"):r.join(" · ")}</b>
    ${m&&l`<span class="ruled"><${Ne} verdict=${m} />${c(`common.verdict.${m}`)}</span>`}
    <small>${f}</small>
  </li>`},gr=({guests:e})=>{let t=e.filter(({place:o})=>o!==null).sort((o,n)=>(o.place||0)-(n.place||0));return l`<ol>
    ${t.map(({id:o,name:n,place:r,score:s})=>l`<li key=${o} class="numbers">${je(r||0)} ${n} <small>${A("common.points",s||0)}</small></li>`)}
  </ol>`};var It=e=>{let{view:t,table:o,local:n,setLocal:r,scene:s,notice:a}=e,{key:i,values:m}=xn(t),f=Sn(t),p=s.name==="poker",_=En(o.screens);return l`
    <${$r} />
    <main class="eyes">
      <h1 class=${p?"poker":""}>${c(p?"guest.poker":"guest.eyes")}</h1>
      <p class="mirror" role="status">${c(i,m)}</p>
      ${a&&l`<p class="error">${a}</p>`}
      ${f&&l`<${yn} points=${f} me=${e.me} guests=${o.guests} />`}
      ${(n.reading||_)&&o.spotlight&&l`<${On} view=${t} />`}
      <div class="foot">
        <${hr} ...${e} />
        ${o.spotlight&&!_&&l`<button class="bare" aria-expanded=${n.reading} onClick=${()=>r({reading:!n.reading})}>
          ${c(n.reading?"guest.read.enough":"guest.read.here")}
        </button>`}
      </div>
    </main>
  `},hr=({state:e,view:t,table:o,seat:n,me:r,setLocal:s})=>{let a=ce(e).length,i=o.spotlight,m=i&&K(e)[i.guest],f=i!==null&&i.stage==="guessing"&&n.open.includes(i.guest),p=(_,d)=>s({about:d,hand:{kind:_,moment:V(t)}});return l`
    ${f&&m&&l`<p class="note">${m.kind==="guess"?c("guest.eyes.said",{text:m.text||""}):c(`guest.eyes.${m.kind}`)}</p>`}
    ${f&&m&&i.answers>0&&l`<p class="note">${A("guest.read.answers",i.answers)}</p>`}
    ${f&&m&&l`<button class="quiet" onClick=${()=>p("walk",i.guest)}>${c("guest.eyes.change")}</button>`}
    ${n.can.includes("rule")&&i&&l`<button class="quiet" onClick=${()=>s({judged:null})}>${c("guest.eyes.judge")}</button>`}
    ${n.open.length>0&&!f&&l`<button class="quiet" onClick=${()=>p("list",null)}>
      ${a&&o.pace==="ballot"?A("guest.eyes.left",a):c("guest.eyes.list")}
    </button>`}
    ${!ne(e,r.sealed)&&n.can.includes("seal")&&l`<button class="quiet" onClick=${()=>s({later:!1})}>${c("guest.kitchen.seal")}</button>`}
  `},$r=()=>l`
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
`;var Mn=e=>e.local.wished?l`<${kr} ...${e} />`:l`<${br} ...${e} />`,br=e=>{let{state:t,table:o,seat:n,me:r,send:s,setLocal:a,notice:i}=e,m=st(t),f=(_,d)=>s({type:"wish",about:_,on:d}),p=()=>{m.forEach(_=>f(_,!1)),a({wished:!0})};return l`<main class="finale">
    <${Pe} table=${o} me=${n.guest} />
    <${ve} me=${r} guests=${o.guests} />
    <h1>${c("guest.finale.title")}</h1>
    <p class="why">${c("guest.finale.why")}</p>
    ${i&&l`<p class="error">${i}</p>`}
    <div class="two">
      ${o.guests.filter(({id:_,waiting:d})=>_!==n.guest&&!d).map(_=>l`<${yr} key=${_.id} guest=${_} lit=${m.has(_.id)} wish=${f} />`)}
      <span class="you"><${le} state="uncovered" />${c("guest.finale.you")}</span>
    </div>
    ${m.size>0&&l`<button class="primary" onClick=${()=>a({wished:!0})}>${A("guest.finale.leave",m.size)}</button>`}
    <button class="quiet" onClick=${p}>${c("guest.finale.none")}</button>
    <${se} ...${e} />
  </main>`},yr=({guest:{id:e,name:t,revealed:o},lit:n,wish:r})=>l`
  <button aria-pressed=${n} onClick=${()=>r(e,!n)}>
    <span><b>${t}</b><i>${o?o.profession:c("guest.finale.covered")}</i>${o&&o.real_name?l`<i>${o.real_name}</i>`:null}</span>
    <${De} lit=${n} />
  </button>
`,kr=({state:e,table:t,me:o,setLocal:n})=>l`<main class="quiet-page">
  <${Pe} table=${t} me=${o.id} />
  <${De} lit=${st(e).size>0} />
  <h1>${A("guest.finale.lit",st(e).size)}</h1>
  <p>${c("guest.finale.later")}</p>
  <${ve} me=${o} guests=${t.guests} />
  <button class="quiet" onClick=${()=>n({wished:!1})}>${c("guest.finale.again")}</button>
</main>`;var Ae="M64 340C64 168 172 64 320 64s256 104 256 276z",Tn=()=>l`
  <svg class="lid" viewBox="0 0 640 392" aria-hidden="true">
    <defs>
      <clipPath id="lid-shell"><path d=${Ae} /></clipPath>
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
      <path d=${Ae} fill="var(--metal-2)" transform="translate(16 8)" />
      <path d=${Ae} fill="var(--metal-3)" transform="translate(78 26)" />
      <path d=${Ae} fill="var(--metal-4)" transform="translate(186 52)" />
      <path d=${Ae} fill="var(--metal-5)" transform="translate(318 80)" />
      <path d="M576 340C576 232 534 150 470 104" fill="none" stroke="var(--metal-4)" stroke-width="9" />
    </g>
    <path d="M50 336h540a9 9 0 0 1 0 18H50a9 9 0 0 1 0-18z" fill="var(--metal-3)" />
    <path d="M50 336h170l-14 18H50a9 9 0 0 1 0-18z" fill="var(--metal-1)" />
    <path d="M430 336h160a9 9 0 0 1 0 18H416z" fill="var(--metal-4)" />
  </svg>
`;var vr=["exact","close","miss"],wr=e=>{let t=e.filter(({hidden:n})=>!n),o=t.find(({sure:n})=>n===!1)||t[0];return o?o.id:null},Ln=({state:e,table:t,me:o,send:n,setLocal:r,notice:s})=>{let a=t.spotlight?t.spotlight.clusters:[],[i,m]=S(()=>wr(a)),f=an(e),p=(_,d)=>n({type:"rule",cluster:_,verdict:d});return l`
    <div class="lifted" aria-hidden="true"><${Tn} /></div>
    <main class="judge">
      <h1>${c("guest.judge.title",{name:o.name}).split("|").map(_=>l`<span>${_} </span>`)}</h1>
      <p class="lead">${c("guest.judge.how")}</p>
      ${s&&l`<p class="error">${s}</p>`}
      <ul>
        ${a.map(_=>{let d=f[_.id]||_.verdict||"miss",u=_.hidden||_.ruled_by==="host";return l`<li key=${_.id}>
            ${_.id===i&&!u?l`<${xr} cluster=${_} verdict=${d} rule=${p} />`:l`<${Cr} cluster=${_} verdict=${d} fixed=${u} open=${()=>m(_.id)} />`}
          </li>`})}
      </ul>
      <button class="primary" onClick=${()=>r({judged:o.id})}>${c("guest.judge.done")}</button>
    </main>
  `},Ht=({hidden:e,texts:t})=>e?c("guest.read.hidden"):t.join(" · "),xr=({cluster:e,verdict:t,rule:o})=>l`
  <section class="open">
    <b>${Ht(e)}</b>
    <p class="note">${A("guest.read.said",e.size)}<span>${Sr(e)}</span></p>
    <div class="three" role="group" aria-label=${Ht(e)}>
      ${vr.map(n=>l`<button key=${n} class=${n} aria-pressed=${n===t} onClick=${()=>o(e.id,n)}>
          <${Ne} verdict=${n} /><span>${c(`common.verdict.${n}`)}</span>
        </button>`)}
    </div>
  </section>
`,Sr=({reason:e,ruled_by:t})=>{if(!e||t!=="matcher"||!me(`reason.${e.code}`))return"";let o=c(`reason.${e.code}`,zt(e.parts));return o.charAt(0).toUpperCase()+o.slice(1)},Er=({sure:e,ruled_by:t,hidden:o})=>e===!1&&t==="matcher"&&!o,Cr=({cluster:e,verdict:t,fixed:o,open:n})=>l`
  <button class="row" disabled=${o} aria-expanded=${o?void 0:"false"} onClick=${n}>
    <b>${Ht(e)}${e.ruled_by==="host"&&l`<small>${c("guest.judge.host")}</small>`}${Er(e)&&l`<small>${c("guest.judge.unsure")}</small>`}</b>
    <span>${c(`common.verdict.${t}`)}<${Ne} verdict=${t} /></span>
  </button>
`;var Or=4e3,Pn=({label:e,children:t})=>{let[o,n]=S(!1),r=()=>n(!1);return P(()=>{if(!o)return;let a=setTimeout(r,Or);return()=>clearTimeout(a)},[o]),l`<div class="peek">
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
  </div>`};var Dn=e=>{let{boot:t,state:o,table:n,me:r,seat:s,setLocal:a}=e,i=ne(o,r.sealed),m=i&&!r.sealed;return l`<main class="quiet-page">
    <p class="note">${n.title}</p>
    <h1 class=${Le(r.name)}>${r.name}</h1>
    <p>${c(i?"guest.kitchen.away":"guest.kitchen.empty")}</p>
    <p class="note">${c("guest.house_rule")}</p>
    ${m&&l`<p class="note" role="status">${c("guest.kitchen.travelling")}</p>`}
    <div class="foot">
      ${s.secret&&l`<${Pn} label=${c("guest.kitchen.peek")}><b>${s.secret.profession}</b><//>`}
      ${i?l`<button class="quiet" onClick=${()=>a({editing:!0})}>${c("guest.kitchen.change")}</button>`:l`<button class="primary" onClick=${()=>a({later:!1})}>${c("guest.kitchen.seal")}</button>`}
      <${ye} ...${t} />
      <${oe} />
      <${se} ...${e} />
    </div>
  </main>`};var ut=["walk","list","eyes","poker","judge"],Mr={seal:["seal"],guess:ut,pass:ut,know:ut,withdraw:ut,rule:["judge"],wish:["finale"]},Ft=(e,t)=>({code:t,about:"about"in e?e.about:null,on:Mr[e.type]||[]}),Rn=(e,t)=>{let o="about"in t?t.about:null;return e&&e.about!==null&&e.about!==o?e:null};var Tr=e=>e?e.kind==="guess"?e.text:c(`guest.list.${e.kind}`):c("guest.list.nothing"),Lr=e=>c(e.sealed?"guest.list.locked":"guest.list.unsealed"),Nn=e=>{let{code:t,state:o,view:n,table:r,seat:s,local:a,setLocal:i,notice:m}=e,f=K(o),p=ce(o),_=new Set(s.open),d=r.guests.filter(({id:h,waiting:v})=>h!==s.guest&&!v),u=lt(d.map(({id:h})=>h),s.guest,t),$=new Map(d.map(h=>[h.id,h])),y=h=>i({about:h,hand:{kind:"walk",moment:V(n)}});return l`<main>
    <h1 class="title">${c(p.length?"guest.list.title":"guest.list.done")}</h1>
    <p class="lead">${p.length?A("guest.list.left",p.length):c("guest.list.done_why")}</p>
    ${m&&l`<p class="error">${m}</p>`}
    ${p.length>0&&l`<button class="primary" onClick=${()=>y(ke(ie(o),f,a.about)||p[0])}>
      ${c("guest.list.go_on")}
    </button>`}
    <ul class="rows">
      ${u.map(h=>{let v=$.get(h),k=l`<${le} state=${f[h]?"uncovered":_.has(h)?"late":"covered"} />
          <b>${v.name}</b><span>${_.has(h)||f[h]?Tr(f[h]):Lr(v)}</span>`;return l`<li key=${h}>
          ${_.has(h)?l`<button class="row" onClick=${()=>y(h)}>${k}</button>`:l`<div class="row">${k}</div>`}
        </li>`})}
    </ul>
    ${r.phase==="reveals"&&l`<button class="quiet" onClick=${()=>i({hand:null})}>${c("guest.list.back")}</button>`}
    <${at} table=${r} />
    <${oe} />
    <${se} ...${e} />
  </main>`};var Pr={seal:kn,kitchen:Dn,walk:dn,list:Nn,eyes:It,poker:It,judge:Ln,finale:Mn,closed:vn,knock:gn},Ut=new Set(["eyes","poker","kitchen","knock","arriving"]),Dr=2e4,Rr=(e,t)=>Ut.has(t)||t==="list"&&!ce(e).length,An=({boot:e,code:t,token:o,line:n,state:r})=>{let[s,a]=jr(`coperto.local.${t}.${o.slice(0,16)}`),[i,m]=S(null),f=pn(r,s),{view:p}=r;Ir(f.name,p?V(p):"",Rr(r,f.name));let _=i&&i.on.includes(f.name)?Nr(i,p):null;P(()=>{r.refused&&m(Ft(r.refused.command,r.refused.code))},[r.refused]),P(()=>{_&&ze(_)},[_]),P(()=>{if(!i)return;let k=setTimeout(()=>m(null),Dr);return()=>clearTimeout(k)},[i]),Ar(t,r);let d=he(f.name,"about"in f&&f.about);if(f.name==="ended")return l`<${wn} code=${f.code} dinner=${t} state=${r} />`;if(f.name==="arriving"||!p||!p.seat)return l`<${Rt} state=${r} /><${_n} />`;let{table:u,seat:$}=p,y=async k=>{let x=await n.send(k);return x.ok?m(w=>Rn(w,k)):x.code!=="ended"&&m(Ft(k,x.code)),x},h=ue(p,$.guest),v={boot:e,code:t,token:o,state:r,view:p,table:u,seat:$,me:h,local:s,setLocal:a,send:y,notice:_};return l`
    <${Rt} state=${r} />
    ${u.paused&&!Ut.has(f.name)&&l`<p class="rest" role="status">${c("guest.mirror.paused")}</p>`}
    <div class="scene" ...${d}><${Pr[f.name]} ...${v} scene=${f} /></div>
  `},Nr=({code:e,about:t},o)=>{let n=t&&o&&q(o,t);return n?`${n}: ${G(e)}`:G(e)},Ar=(e,{view:t,pending:o,conn:n})=>{let r=t&&t.seat,s=t&&r&&ue(t,r.guest),a=!!(s&&s.sealed&&!o.length);P(()=>{a&&r&&be(Re(e,r.guest))},[a]),P(()=>{n.closed===D.ERASED&&Gt(e)},[n.closed])},jr=e=>{let[t,o]=S(()=>Object.assign({},un,He(e,{})));return[t,n=>o(r=>{let s=Object.assign({},r,n);return Fe(e,s),s})]},Ir=(e,t,o)=>{let n=Y(!0);P(()=>{document.documentElement.dataset.posture=o?"dark":"hand"},[o]),P(()=>{n.current||(scrollTo(0,0),bo()),n.current=!1},[e,Ut.has(e)?t:""])};var Hr=async(e,t,o)=>{let n=`coperto.join-id.${e}`,r=J(n)||Be();H(n,r);let s=await tt(`/api/dinners/${e}/guests`,Object.assign({name:t,id:r},o?{join_token:o}:{}));return s.ok&&H(n,null),s},Fr=({code:e,status:t})=>t===0?c("common.offline"):t===404?c("guest.join.unknown"):G(e),jn=({boot:e,code:t,join:o,onSeated:n})=>{let[r,s,a]=_e(`${t}.name`,""),[i,m]=S(""),[f,p]=S(""),[_,d]=S(!1),u=Y(null);P(()=>{ee(`/api/dinners/${t}`,o).then(y=>y.ok&&m(y.body.title))},[t]);let $=async y=>{if(y.preventDefault(),_)return;if(!U(r)){p(c("guest.join.empty")),u.current&&u.current.focus();return}d(!0);let h=await Hr(t,U(r),o);if(d(!1),!h.ok)return p(Fr(h));a(),n(h.body.token)};return l`<main ...${he()}>
    <header class="bar"><span>${i||"Coperto"}</span><${ye} ...${e} /></header>
    <form onSubmit=${$} novalidate>
      <${ge}><h1><b>${c("guest.join.title")}</b></h1><//>
      <label class="field"
        ><input
          ref=${u}
          aria-label=${c("guest.join.name")}
          value=${r}
          onInput=${y=>s(y.target.value)}
          maxlength=${B.name}
          placeholder=${c("guest.join.name")}
          autocomplete="given-name"
          autocapitalize="words"
          autocorrect="off"
          spellcheck=${!1}
          enterkeyhint="go"
      /></label>
      <p class="error" role="alert">${f}</p>
      <button class="primary" type="submit" aria-busy=${_}>${c(o?"guest.join.sit":"guest.join.knock")}</button>
    </form>
    <p class="promise">${c("guest.house_rule")}</p>
    ${!o&&l`<p class="note">${c("guest.join.knock_why")}</p>`}
    <${rt} title=${c("guest.join.have")} lines=${[c("guest.join.have_how")]} />
    <${ct} ...${e} />
    <${oe} />
  </main>`};var pt=Kt();po(pt);$t();var pe=pt.code||"",Fn=document.getElementById("app"),In=e=>{Ue("seat",pe,e),Go(An,lo({code:pe,token:e,letterbox:`/api/dinners/${pe}/do`}),{boot:pt,code:pe,token:e},Fn)},Ur=gt("join",pe),Hn=gt("seat",pe);Hn?In(Hn):Ce(fe(jn,{boot:pt,code:pe,join:Ur,onSeated:In}),Fn);
