/*! Contains Preact, (c) 2015-present Jason Miller, MIT (../vendor/LICENSE-preact.txt), and htm, (c) 2018 Google Inc.,
Apache-2.0 (../vendor/LICENSE-htm.txt), both shortened. */
var _t={},we="it",qt=(e,t)=>{_t=e,we=t},Q=()=>we,xe=e=>Object.prototype.hasOwnProperty.call(_t,e),c=(e,t)=>{let o=xe(e)?_t[e]:e;if(!t)return o;let n=t;return o.replace(/\{(\w+)\}/g,(r,s)=>s in n?String(n[s]):r)},Wn=e=>e.map(t=>t[we]||t.und||t.en),A=(e,t,o)=>{let n=`${e}.${new Intl.PluralRules(we).select(t)}`;return c(xe(n)?n:`${e}.other`,Object.assign({n:t},o))};var me=({profession:e})=>e==="…"?c("common.took_back"):e,Wt=e=>{if(!e||!xe(`reason.${e.code}`))return"";let t=Wn(e.parts);return t.includes("…")?"":c(`reason.${e.code}`,t)},Gt=({fact:e,count:t,parts:o})=>{let n=o,r=o.includes("…")?`award.without.${e}`:`award.fact.${e}`;return t===null?c(r,n):A(r,t,n)},Ie=e=>{let t=`common.ordinal.${new Intl.PluralRules(we,{type:"ordinal"}).select(e)}`;return c(xe(t)?t:"common.ordinal.other",{n:e})},G=e=>xe(`refusal.${e}`)?c(`refusal.${e}`):c("common.did_not_work"),Gn=/^(h?[ií](?![aeou])|y(?![aeiouáéíóú]))/i,Jt=e=>{if(e.length<2)return e.join("");let t=e[e.length-1];return c(Gn.test(t)?"common.and_i":"common.and",{first:e.slice(0,-1).join(", "),last:t})};var He=new Map,gt=()=>{try{return localStorage}catch{return null}},Kt=e=>{let t=gt();Array.from(He.keys()).concat(t?Object.keys(t):[]).filter(n=>n.startsWith("coperto.")&&n.split(".").includes(e)).forEach(n=>H(n,null))},J=e=>{let t=He.get(e);if(t!==void 0)return t;try{let o=gt();return o?o.getItem(e):null}catch{return null}},H=(e,t)=>{He.set(e,t);let o=gt();if(o)try{t===null?o.removeItem(e):o.setItem(e,t),He.delete(e)}catch{}},Fe=(e,t)=>{let o=J(e);if(o===null)return t;try{return JSON.parse(o)}catch{return t}},Ue=(e,t)=>H(e,t===null?null:JSON.stringify(t));var Vt=e=>{let t=document.getElementById(e);return t&&t.textContent?JSON.parse(t.textContent):{}},Yt=()=>{let e=Vt("boot");return qt(Vt("words"),e.language||"it"),Object.assign({code:null,language:"it",languages:["it","en"],version:"",days:0},e)},Jn=(e=location.hash)=>{let t={};for(let o of e.replace(/^#/,"").split("&")){let n=o.indexOf("=");n>0&&(t[o.slice(0,n)]=Kn(o.slice(n+1)))}return t},Kn=e=>{try{return decodeURIComponent(e)}catch{return e}},Vn=(e,t)=>{let o=location.pathname+location.search;history.replaceState(null,"",t?`${o}#${e}=${t}`:o)},ht=(e,t)=>{let o=Jn()[e];return o&&H($t(e,t),o),o||J($t(e,t))},Be=(e,t,o)=>{H($t(e,t),o),Vn(e,o)},$t=(e,t)=>`coperto.${e}.${t}`;var D={NOT_TEXT:1003,TOO_BIG:1009,MALFORMED:4e3,HELLO_TIMEOUT:4001,PROTOCOL:4002,REFUSED:4003,OPENED_ELSEWHERE:4004,FLOODING:4008,REVOKED:4010,TOO_SLOW:4011,RESTARTING:4012,ERASED:4013},Qt=new Set([D.MALFORMED,D.PROTOCOL,D.REFUSED,D.OPENED_ELSEWHERE,D.REVOKED,D.ERASED]),Xt=new Set([D.REFUSED,D.REVOKED,D.ERASED]),Zt=e=>(Object.entries(D).find(([,t])=>t===e)||["malformed"])[0].toLowerCase();var eo={dial:e=>new WebSocket(e),now:()=>Date.now(),after:(e,t)=>setTimeout(e,t),cancel:e=>clearTimeout(e),random:Math.random,hidden:()=>document.visibilityState==="hidden",watch:({wake:e,hide:t,sleep:o})=>{document.addEventListener("visibilitychange",()=>document.visibilityState==="hidden"?t():e()),addEventListener("pageshow",e),addEventListener("online",e),addEventListener("pagehide",o)},post:(e,t,o)=>{fetch(e,{method:"POST",keepalive:!0,headers:{Authorization:`Bearer ${t}`},body:o}).catch(()=>{})}};var Yn=e=>{let t=crypto.getRandomValues(new Uint8Array(12)),o=btoa(String.fromCharCode(...t)).replace(/\+/g,"-").replace(/\//g,"_");return e.toString(36).padStart(9,"0")+o},ze=()=>Yn(Date.now());var Qn=200,to=e=>{let t=Fe(e,[]),o=Array.isArray(t)?t.slice(0,Qn):[],n=r=>{o=r,Ue(e,o.length?o:null)};return{items:()=>o,first:()=>o[0],add:(r,s)=>{let a={id:ze(),seen:s,command:r};return n(o.concat(a)),a},settle:r=>{let s=o.find(a=>a.id===r);return s&&n(o.filter(a=>a.id!==r)),s},clear:()=>n([])}};var Xn=1,oo=5e3,Zn=12e3,es=4e3,no=1500,ts=3e3,os=4e3,so=1e3,ns=5e3,ss=3e3,ro=[0,500,1e3,2e3,4e3,4e3,4e3,8e3],rs=3,ao=({url:e,token:t,device:o,env:n,ears:r})=>{let s=null,a="idle",i=null,m=0,d=0,p=0,_=0,f=0,u=(g,E=0)=>{n.cancel(i),i=g&&n.after(g,E)},h=(g,E=null)=>{a=g,p=n.now(),r.turned(g,E)},y=()=>{let g=s;if(s=null,!!g){g.onopen=g.onmessage=g.onclose=g.onerror=null;try{g.close()}catch{}}},$=()=>{y(),f=0,h("connecting"),u(x,oo);let g;try{g=n.dial(e)}catch{return}s=g,g.onopen=()=>{u(x,oo),M(Object.assign({type:"hello",token:t,protocol:Xn},o?{device:o}:{}))},g.onmessage=E=>v(E.data),g.onclose=E=>k(E.code)},v=g=>{let E=as(g);E&&(d=n.now(),f=0,a==="live"?u(null):E.type==="view"&&(u(null),h("live")),E.type!=="pong"&&r.frame(E))},k=g=>{Qt.has(g)?I(g):g===D.RESTARTING?j(n.random()*ss,g):(g===D.FLOODING&&(m=Math.max(m,rs)),w(g))},x=()=>w(null),w=g=>{let E=ro[Math.min(m,ro.length-1)];m+=1,j(E*(.7+.6*n.random()),g)},j=(g,E)=>{y(),u(()=>n.hidden()||$(),g),h("waiting",E)},I=g=>{y(),u(null),h("ended",g)},z=g=>{f&&f<=g||(f=g,M({type:"ping"})?u(R,g):R())},R=()=>{m=0,$()},M=g=>{try{return s?(s.send(JSON.stringify(g)),!0):!1}catch{return!1}},T=()=>{if(a==="ended"||n.hidden())return;r.woke();let g=n.now();a==="live"?g-d>ts&&z(no):(a!=="connecting"||g-p>no)&&R()},F=()=>{n.after(F,so);let g=n.now(),E=g-_>os;_=g,E&&T(),a==="live"&&(g-p>ns&&(m=0),g-d>Zn&&!n.hidden()&&(d=g,z(es)))};return{open:()=>{_=n.now(),n.after(F,so),$()},sleep:()=>{a!=="ended"&&(y(),u(null),h("idle"))},wake:T,reconnect:R,send:M}},as=e=>{try{return typeof e=="string"?JSON.parse(e):null}catch{return null}};var ls={state:"connecting",late:!1,long:!1,closed:null},lo=()=>{let e={view:null,conn:ls,pending:[],trouble:null,refused:null},t=new Set,o=n=>{e=Object.assign({},e,n),t.forEach(r=>r(e))};return{state:()=>e,set:o,take:n=>is(n,e.view)?!1:(o({view:n}),!0),subscribe:n=>(t.add(n),n(e),()=>t.delete(n))}},is=(e,t)=>t!==null&&e.epoch===t.epoch&&e.version<t.version;var cs=2500,us=2e4,ps=1e4,ms=20,fs=1e3,ds=8e3,co=({code:e,token:t,device:o,url:n=_s(e),letterbox:r,env:s=eo})=>{let a=lo(),i=to(`coperto.outbox.${e}.${t.slice(0,16)}`),m=new Map,d=[],p=null,_=0,f=null,u=[],h=null,y=ao({url:n,token:t,device:o,env:s,ears:{frame:b=>v(b),turned:(b,C)=>R(b,C),woke:()=>g()}}),$=()=>{let b=a.state().view;d=d.filter(({version:C})=>!b||b.version<C),a.set({pending:d.map(({item:C})=>C).concat(i.items())})},v=b=>{if(b.type==="view"){let{view:C}=a.state();C&&C.epoch!==b.epoch&&(d=[]),a.take(b)&&d.length&&$()}else b.type==="ack"?k(b.id,{ok:!0,version:b.version}):b.type==="no"&&b.retry?w(b.code):b.type==="no"&&k(b.id||p,{ok:!1,code:b.code})},k=(b,C)=>{let W=b&&i.settle(b);W&&(s.cancel(f),p=null,_=0,C.ok&&d.push({item:W,version:C.version}),a.set({trouble:null}),x(W,C),$(),j())},x=(b,C)=>{let W=m.get(b.id);m.delete(b.id),W?W(C):C.ok||a.set({refused:{command:b.command,code:C.code}})},w=b=>{s.cancel(f),p=null,a.set({trouble:b});let C=Math.min(fs*2**_,ds)*(.7+.6*s.random());_+=1,f=s.after(j,C)},j=()=>{let b=i.first();!b||p||a.state().conn.state!=="live"||(p=b.id,y.send(io(b)),s.cancel(f),f=s.after(y.reconnect,ps))},I=()=>{let b=i.items();!r||!b.length||a.state().conn.state==="ended"||s.post(r,t,b.slice(0,ms).map(io).map(C=>JSON.stringify(C)).join(`
`))},z=()=>{I(),y.sleep()},R=(b,C)=>{p=null,s.cancel(f),b==="live"?T():F(),b==="ended"&&zn(C),b==="live"&&M();let{late:W,long:dt}=b==="live"?{late:!1,long:!1}:a.state().conn;a.set({conn:{state:b==="idle"?"waiting":b,late:W,long:dt,closed:C}}),j()},M=()=>{h!==null&&y.send({type:"ping",sound:h})},T=()=>{u.forEach(s.cancel),u=[]},F=()=>{u.length||(u=[E("late",cs),E("long",us)])},g=()=>{let{conn:b}=a.state();b.state!=="live"&&(T(),F(),a.set({conn:Object.assign({},b,{late:!1,long:!1})}))},E=(b,C)=>s.after(()=>a.set({conn:Object.assign({},a.state().conn,{[b]:!0})}),C),zn=b=>{T(),b!==null&&Xt.has(b)&&i.clear();let C=Array.from(m.values());m.clear(),C.forEach(W=>W({ok:!1,code:"ended"})),$()};return y.open(),s.watch({wake:y.wake,hide:I,sleep:z}),$(),{state:a.state,subscribe:a.subscribe,send:(b,{seen:C=null}={})=>{if(a.state().conn.state==="ended")return Promise.resolve({ok:!1,code:"ended"});let W=i.add(b,C),dt=new Promise(qn=>m.set(W.id,qn));return $(),j(),dt},tell:b=>{h=b,a.state().conn.state==="live"&&M()}}},io=({id:e,seen:t,command:o})=>({type:"do",id:e,seen:t,command:o}),_s=e=>`${location.protocol==="https:"?"wss":"ws"}://${location.host}/ws/${e}`;var uo="coperto.language",po=(e,t)=>{let o=new URL(e);return o.searchParams.set("lang",t),o.href},gs=({language:e,languages:t},o)=>{let n=J(uo);return!n||n===e||!t.includes(n)||new URL(o).searchParams.has("lang")?null:po(o,n)},mo=e=>{H(uo,e),location.assign(po(location.href,e))},fo=e=>{let t=gs(e,location.href);t&&location.replace(t)};var go="coperto.light",_o={full:"#FBF6EC",low:"#14100D"},bt=()=>J(go)==="full",$o=e=>{H(go,e?"full":null),yt()},yt=()=>{let e=bt();e?document.documentElement.dataset.light="full":delete document.documentElement.dataset.light;let t=document.querySelector('meta[name="theme-color"]');t&&t.setAttribute("content",e?_o.full:_o.low)};var kt=e=>{let t=document.querySelector(`[data-live="${e}"]`);if(t)return t;let o=document.createElement("p");return o.dataset.live=e,o.setAttribute("role",e),o.className="unseen",document.body.appendChild(o),o},ho=()=>{kt("status"),kt("alert")},bo=e=>yo("status",e),qe=e=>yo("alert",e),yo=(e,t)=>{let o=kt(e);o.textContent!==t&&(o.textContent=t)},ko=()=>{let e=document.querySelector("h1");e&&(e.setAttribute("tabindex","-1"),e.focus({preventScroll:!0}))};var O,xo,$s,X,vt,Ve,So,Ge,Eo,xt,wt,hs,Ee=Symbol.for("pv"),Ye={},Qe=[],bs=/^m(i|n|o|s|text|space)$/,St=Array.isArray,Et=Qe.slice,le=Object.assign;function ae(e){e&&e.parentNode&&e.remove()}function fe(e,t,o){var n,r,s,a={},i=arguments.length;for(s in t)s=="key"?n=t[s]:s=="ref"&&typeof e!="function"?r=t[s]:a[s]=t[s];return i>2&&(a.children=i>3?Et.call(arguments,2):o),Se(e,a,n,r,null)}function Se(e,t,o,n,r){var s={type:e,props:t,key:o,ref:n,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Ee,__v:r||++xo,__i:-1,__u:0};return!r&&O.vnode&&O.vnode(s),s}function Ce(e){return e.children}function Je(e,t){this.props=e,this.context=t,this.__g=0}function Z(e,t){if(t==null)return e.__&&Z(e.__,e.__i+1);for(var o;t<e.__k.length;t++)if((o=e.__k[t])&&o.__e)return o.__e;return typeof e.type!="function"||e.props.__P?null:Z(e)}function ys(e){var t,o=e.__v,n=o.__e,r=[],s=[],a=e.__P;a&&((t=le({constructor:Ee},o)).__v=o.__v+1,O.vnode&&O.vnode(t),Ct(a,t,o,e.__n,a.namespaceURI,32&o.__u?[n]:null,r,n||Z(o),32&o.__u,s),t.__v=o.__v,t.__.__k[t.__i]=t,Po(r,t,s),o.__=o.__e=null,t.__e!=n&&Co(t))}function Co(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),Co(e)}function vo(e){(8&e.__g||(e.__g|=8,X.push(e),Ve++))&&vt==O.debounceRendering||((vt=O.debounceRendering)||queueMicrotask)(Oo)}function Oo(){try{for(var e,t=1;X.length;)X.length>t&&X.sort(So),e=X.shift(),t=X.length,8&e.__g&&ys(e)}finally{(Ve=X.length)&&(vt||queueMicrotask)(Oo)}}function Mo(e,t,o,n,r,s,a,i,m,d,p){var _,f,u,h,y,$,v=n.__k||Qe,k=t.length;for(m=ks(o,t,v,m,k),_=0;_<k;_++)(u=o.__k[_])!=null&&(f=~u.__i&&v[u.__i]||Ye,u.__i=_,$=Ct(e,u,f,r,s,a,i,m,d,p),h=u.__e,(f.ref!=u.ref||8&f.__u)&&(f.ref&&Ot(f.ref,null,u,f),u.ref&&p.push(u.ref,u.__c||h,u)),y=y||h,4&u.__u?(m=To(u,m,e,!f.__v),f.__e&&(f.__e=null)):typeof u.type=="function"&&$!==void 0?m=$:h&&(m=h.nextSibling),u.__u&=-21);return o.__e=y,m}function ks(e,t,o,n,r){var s,a,i,m,d,p,_,f,u,h=o.length,y=h,$=0,v=0,k=e.__k=Array(r);for(s=0;s<r;s++)(a=t[s])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=k[s]=Se(null,a):St(a)?a=k[s]=Se(Ce,{children:a}):a.constructor===Ee&&a.__b?a=k[s]=Se(a.type,a.props,a.key,a.ref,a.__v):k[s]=a,m=s+$,a.__=e,a.__b=e.__b+1,i=null,~(d=a.__i=vs(a,o,m,y))&&(y--,(i=o[d])&&(i.__u|=2)),i&&i.__v?(a.__u|=16,d==m-1?$--:d==m+1?$++:d!=m&&(d>m?$--:$++,v=1)):(~d||(r>h?$--:r<h&&$++),typeof a.type!="function"&&(a.__u|=4))):k[s]=null;if(v){for(p=[],_=[],s=0;s<r;s++)if((a=k[s])&&16&a.__u){for($=0,f=p.length;$<f;)p[u=$+f>>1]<a.__i?$=u+1:f=u;p[$]=a.__i,_[s]=$+1}for($=p.length;s--;)_[s]&&(_[s]==$?$--:k[s].__u|=4)}if(y)for(s=0;s<h;s++)!(i=o[s])||2&i.__u||(i.__e==n&&(n=Z(i)),Mt(i,i));return n}function To(e,t,o,n){var r,s,a,i;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(s=0;s<r.length;s++)r[s]&&(r[s].__=e,t=To(r[s],t,o,!1));return t}for(t&&!t.parentNode&&(t=Z(e))&&!t.parentNode&&(t=null),a=e.__e,i=t;i&&i.nodeType==8;)i=i.nextSibling;for(a!=i&&(!n&&o.moveBefore&&a.parentNode?o.moveBefore(a,t):o.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function vs(e,t,o,n){var r,s=e.key,a=e.type,i=t[o],m=i&&!(2&i.__u);if(i===null&&s==null||m&&s==i.key&&a==i.type)return o;if(n>(m?1:0)){for(r=o-1;r>=0;r--)if((i=t[r])&&!(2&i.__u)&&s==i.key&&a==i.type)return r;for(r=o+1;r<t.length;r++)if((i=t[r])&&!(2&i.__u)&&s==i.key&&a==i.type)return r}return-1}function wo(e,t,o){o==null&&(o=""),t[0]=="-"?e.setProperty(t,o):e[t]=o}function We(e,t,o,n,r){var s,a;if(t=="style")if(typeof o=="string")e.style.cssText=o;else{if(typeof n=="string"&&(e.style.cssText=n=""),n)for(t in n)o&&t in o||wo(e.style,t);if(o)for(t in o)n&&o[t]==n[t]||wo(e.style,t,o[t])}else if(t[0]=="o"&&t[1]=="n")typeof o!="function"&&(o=null),typeof n!="function"&&(n=null),(e.__e||(e.__e={}))[t]=o,o&&n||(a=wt[t]||(wt[t]=ws(t)),(e.__a||(e.__a={}))[t]=xt,s=t!=(t=t.replace(Eo,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),o?e.addEventListener(t,a,s):e.removeEventListener(t,a,s));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=o==null?"":o)}catch{}if(typeof o=="function")return;o==null||o===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&o==1?"":o)}}function ws(e){return function(t){var o=this.__e;if(o){if(o=o[e],t[Ge]==null)t[Ge]=xt++;else if(t[Ge]<this.__a[e])return;return o(O.event?O.event(t):t)}}}function Ct(e,t,o,n,r,s,a,i,m,d){var p,_,f,u,h,y,$,v,k,x,w,j,I,z,R,M,T,F,g=t.type;if(t.constructor!==Ee)return null;128&o.__u&&(m=32&o.__u,p=o.__c.__z)&&(t.__u|=m,_=s=[],p.nodeType==8?i=Ke(p,s):s.push(p),i=s[0]||i),(p=O.__b)&&p(t);e:if(typeof g=="function"){f=a.length;try{if(v=t.props,k=(p=g.prototype)&&p.render,x=(p=g.contextType)&&n[p.__c],w=p?x?x.props.value:p.__:n,(u=o.__c)?(t.__c=u,2&u.__g&&(u.__g|=1)):(k?t.__c=u=new g(v,w):(t.__c=u=new Je(v,w),u.constructor=g,u.render=Ss),x&&x.sub(u),u.state||(u.state={}),u.__n=n,u.__g|=8,u.__h=[],u.__k=[]),k&&(u.__s||(u.__s=u.state),g.getDerivedStateFromProps&&(u.__s==u.state&&(u.__s=le({},u.__s)),le(u.__s,g.getDerivedStateFromProps(v,u.__s)))),h=u.props,y=u.state,u.__v=t,o.__c){if(v!==h&&k&&!g.getDerivedStateFromProps&&u.componentWillReceiveProps&&u.componentWillReceiveProps(v,w),t.__v==o.__v&&!(8&u.__g)||!(4&u.__g)&&u.shouldComponentUpdate&&u.shouldComponentUpdate(v,u.__s,w)===!1){t.__v!=o.__v&&(u.props=v,u.state=u.__s,u.__g&=-9),t.__e=o.__e,t.__k=o.__k,t.__k.some(function(E){E&&(E.__=t)}),Qe.push.apply(u.__h,u.__k),u.__k=[],u.__h.length&&a.push(u),i=Z(o);break e}u.componentWillUpdate&&u.componentWillUpdate(v,u.__s,w),k&&u.componentDidUpdate&&u.__h.push(function(){u.componentDidUpdate(h,y,$)})}else k&&!g.getDerivedStateFromProps&&u.componentWillMount&&u.componentWillMount(),k&&u.componentDidMount&&u.__h.push(u.componentDidMount);u.context=w,u.props=v,u.__P=e,u.__g&=-5,j=O.__r,I=k?25:0;do u.__g&=-9,j&&j(t),p=u.render(u.props,u.state=u.__s,u.context);while(8&u.__g&&++I<25);k&&(Qe.push.apply(u.__h,u.__k),u.__k=[]),u.state=u.__s,u.getChildContext&&(n=le({},n,u.getChildContext())),k&&o.__c&&u.getSnapshotBeforeUpdate&&($=u.getSnapshotBeforeUpdate(h,y)),z=p&&p.type===Ce&&p.key==null?p.props.children:p,v.__P&&(p=i,r=(e=v.__P).namespaceURI,m=s=null,o.props&&o.props.__P!=e&&(o.__k.some(function(E){E&&Mt(E,E)}),o.__k=null),i=o.__k?Z(o,0):null),i=Mo(e,St(z)?z:[z],t,o,n,r,s,a,i,m,d),v.__P&&(t.__e=null,i=p),t.__u&=-161,_&&_.some(ae),u.__h.length&&a.push(u),1&u.__g&&(u.__g&=-4)}catch(E){if(a.length=f,t.__v=null,m||s)if(E&&E.then){if(t.__u|=128|m,s){for(~(T=s.indexOf(i||void 0))||(T=s.length);(F=s[T-1])&&F.nodeType==8;)T--;for(;T<s.length;T++)if(F=s[T])if(s[T]=null,R){if(F==M)break}else{if(F.nodeType!=8)break;F.data.startsWith("$s")&&(M=Ke(R=F))}}if(!R){for(;i&&i.nodeType==8&&i.nextSibling;)i=i.nextSibling;R=i}(p=Ke(R=t.__c.__z||(t.__c.__z=R)))?(t.__e=R,i=p):t.__e=i,i=i&&i.nextSibling}else s&&s.some(ae);else t.__e=o.__e;t.__k||(t.__k=o.__k||[]),E&&E.then||Lo(t),O.__e(E,t,o)}}else i=t.__e=xs(o.__e,t,o,n,r,s,a,m,d,e);return(p=O.diffed)&&p(t),i}function Ke(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var o=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))o++;else if(e.data.startsWith("/$s")&&!--o)return e}t&&t.push(e)}}function Lo(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Lo))}function Po(e,t,o){for(var n=0;n<o.length;)Ot(o[n++],o[n++],o[n++]);O.__c&&O.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(s){s.call(r)})}catch(s){O.__e(s,r.__v)}})}function xs(e,t,o,n,r,s,a,i,m,d){var p,_,f,u,h,y,$,v,k=o.props||Ye,x=t.props,w=t.type;if(w=="svg"?r="http://www.w3.org/2000/svg":w=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),s){for(p=0;p<s.length;p++)if((h=s[p])&&(w?h.localName==w:h.nodeType==3)){e=h,s[p]=null;break}}if(!e){if(v=d.ownerDocument||document,!w)return v.createTextNode(x);e=v.createElementNS(r,w,x.is?x:d),i&&(O.__m&&O.__m(t,s),i=!1),s=null}if(w){if(d=w=="template"&&e.content||e,s=w=="textarea"&&x.defaultValue!=null?null:s&&Et.call(d.childNodes),!i&&s)for(k={},p=0;p<e.attributes.length;p++)k[(h=e.attributes[p]).name]=h.value;for(p in k)h=k[p],p=="dangerouslySetInnerHTML"?f=h:p=="children"||p in x||p=="value"&&"defaultValue"in x||p=="checked"&&"defaultChecked"in x||We(e,p,null,h,r);for(p in x)h=x[p],p=="children"?u=h:p=="dangerouslySetInnerHTML"?_=h:p=="value"?y=h:p=="checked"?$=h:i&&typeof h!="function"||k[p]===h||We(e,p,h,k[p],r);_?(i||f&&(_.__html==f.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(f&&(e.textContent=""),(w=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&bs.test(w))&&(r="http://www.w3.org/1999/xhtml"),Mo(d,St(u)?u:[u],t,o,n,r,s,a,s?s[0]:o.__k&&Z(o,0),i,m),s&&s.some(ae)),i&&w!="textarea"||(p="value",w=="progress"&&y==null?e.removeAttribute(p):y==null||y===e[p]&&(w!="progress"||y)||We(e,p,y,k[p],r),p="checked",$!=null&&$!=e[p]&&We(e,p,$,k[p],r))}else k===x||i&&e.data==x||(e.data=x);return e}function Ot(e,t,o,n){try{typeof e=="function"?t?t.__x=e(t)||1:n&&(n=n.__c||n.__e)&&(t=n.__x)&&(n.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){O.__e(r,o)}}function Mt(e,t,o){var n,r,s,a;if(O.unmount&&O.unmount(e),!(n=e.ref)||n.current&&n.current!=e.__e||Ot(n,null,t,e),n=e.__c){if(n.componentWillUnmount)try{n.componentWillUnmount()}catch(i){O.__e(i,t)}n.__P=n.__n=null}if(n=e.__k)for(a=0;a<n.length;a++)n[a]&&Mt(n[a],t,typeof e.type!="function"||o&&!e.props.__P);!o&&(n=e.__c)&&(n=n.__z)&&(r=Ke(n,s=[]))&&(n==e.__e&&s.some(ae),ae(r),ae(n)),o||ae(e.__e),e.__e=e.__c=e.__=null}function Ss(e,t,o){return this.constructor(e,o)}function Oe(e,t){var o,n,r,s;O.__&&O.__(e,t),t.nodeType==9&&(t=t.documentElement),n=(o=e&&32&e.__u)?null:t.__k,t.__k=Se(Ce,{children:[e]}),r=[],s=[],Ct(t,t.__k,n||Ye,Ye,t.namespaceURI,n?null:t.firstChild?Et.call(t.childNodes):null,r,n?n.__e:t.firstChild,o,s),Po(r,t.__k,s),t.__k.props.children=null}O={__e:function(e,t,o,n){for(var r,s,a;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((a=(s=r.constructor)&&s.getDerivedStateFromError)&&r.setState(s.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,n||{}),a=1),a&&8&r.__g)return void(r.__g|=2)}catch(i){e=i}}throw Ve=0,e}},xo=0,$s=function(e){return e!=null&&e.constructor===Ee},Je.prototype.setState=function(e,t){var o=this.__s;o&&o!=this.state||(o=this.__s=le({},this.state)),typeof e=="function"&&(e=e(le({},o),this.props)),e&&(le(o,e),this.__v&&(t&&this.__k.push(t),vo(this)))},Je.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),vo(this))},Je.prototype.render=Ce,X=[],Ve=0,So=function(e,t){return e.__v.__b-t.__v.__b},Ge=Symbol(),Eo=/(PointerCapture)$|Capture$/i,xt=0,wt={},hs=0;var No=function(e,t,o,n){var r;t[0]=0;for(var s=1;s<t.length;s++){var a=t[s++],i=t[s]?(t[0]|=a?1:2,o[t[s++]]):t[++s];a===3?n[0]=i:a===4?n[1]=Object.assign(n[1]||{},i):a===5?(n[1]=n[1]||{})[t[++s]]=i:a===6?n[1][t[++s]]+=i+"":a?(r=e.apply(i,No(e,i,o,["",null])),n.push(r),i[0]?t[0]|=2:(t[s-2]=0,t[s]=r)):n.push(i)}return n},Do=new Map;function Ro(e){var t=Do.get(this);return t||(t=new Map,Do.set(this,t)),(t=No(this,t.get(e)||(t.set(e,t=(function(o){for(var n,r,s=1,a="",i="",m=[0],d=function(f){s===1&&(f||(a=a.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?m.push(0,f,a):s===3&&(f||a)?(m.push(3,f,a),s=2):s===2&&a==="..."&&f?m.push(4,f,0):s===2&&a&&!f?m.push(5,0,!0,a):s>=5&&((a||!f&&s===5)&&(m.push(s,0,a,r),s=6),f&&(m.push(s,f,0,r),s=6)),a=""},p=0;p<o.length;p++){p&&(s===1&&d(),d(p));for(var _=0;_<o[p].length;_++)n=o[p][_],s===1?n==="<"?(d(),m=[m],s=3):a+=n:s===4?a==="--"&&n===">"?(s=1,a=""):a=n+a[0]:i?n===i?i="":a+=n:n==='"'||n==="'"?i=n:n===">"?(d(),s=1):s&&(n==="="?(s=5,r=a,a=""):n==="/"&&(s<5||o[p][_+1]===">")?(d(),s===3&&(m=m[0]),s=m,(m=m[0]).push(2,0,s),s=0):n===" "||n==="	"||n===`
`||n==="\r"?(d(),s=2):a+=n),s===3&&a==="!--"&&(s=4,m=m[0])}return d(),m})(e)),t),arguments,[])).length>1?t:t[0]}var de,N,Tt,Ao,Lt=Object.is,Xe=0,Wo=[],Pt=[],L=O,jo=L.__b,Io=L.__r,Ho=L.diffed,Fo=L.__c,Uo=L.unmount,Bo=L.__;function Ze(e,t){L.__h&&L.__h(N,e,Xe||t),Xe=0;var o=N.__H||(N.__H={__:[],__h:[]});return e>=o.__.length&&o.__.push({}),o.__[e]}function S(e){return Xe=1,Es(Jo,e)}function Es(e,t,o){var n=Ze(de++,2);if(n.t=e,!n.__c&&(n.__=[o?o(t):Jo(void 0,t),function(s){var a=(n.__N||n.__)[0],i=n.t(a,s);Lt(a,i)||(n.__N=[i,n.__[1]],n.__c.setState({}))}],n.__c=N,!N.__f)){N.__f=!0;var r=N.shouldComponentUpdate;N.shouldComponentUpdate=function(s,a,i){var m=this.__H;if(!m)return!0;var d=!1,p=this.props!=s;if(m.__.some(function(f){f.__N&&(d=!0,Lt(f.__[0],f.__N[0])||(p=!0))}),r){var _=r.call(this,s,a,i);return d?_||p:_}return!d||p}}return n.__}function P(e,t){var o=Ze(de++,3);!L.__s&&Rt(o.__H,t)&&(o.__P=!0,o.__=e,o.u=t,N.__H.__h.push(o))}function Nt(e,t){var o=Ze(de++,4);!L.__s&&Rt(o.__H,t)&&(o.__P=!1,o.__=e,o.u=t,N.__h.push(o))}function Y(e){return Xe=5,Go(function(){return{current:e}},[])}function Go(e,t){var o=Ze(de++,7);return Rt(o.__H,t)&&(o.__=e(),o.__H=t),o.__}function Cs(){var e;do{for(;e=Pt.shift();)try{Me(e)}catch(o){L.__e(o,{__:(e=e.__P)&&e.__v})}for(;e=Wo.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Me),t.__h.some(Dt),t.__h=[]}catch(o){t.__h=[],L.__e(o,e.__v)}}}while(Pt.length)}L.__b=function(e){N=null,jo&&jo(e)},L.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Bo&&Bo(e,t)},L.__r=function(e){Io&&Io(e),de=0;var t=(N=e.__c).__H;t&&(Tt==N?N.__h=[]:(t.__h.some(Me),t.__h.some(Dt),de=0),t.__h=[],t.__.some(function(o){o.__N&&(o.__=o.__N),o.u=o.__N=void 0})),Tt=N},L.diffed=function(e){Ho&&Ho(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&qo(Wo.push(t)),t.__H.__.some(function(o){o.u&&(o.__H=o.u)})),Tt=N=null},L.__c=function(e,t){t.some(function(o){try{o.__h.some(Me),o.__h=o.__h.filter(function(n){return!n.__||Dt(n)})}catch(n){o.__h=[function(){throw n}]}}),Fo&&Fo(e,t)},L.unmount=function(e){Uo&&Uo(e);var t,o,n=e.__c;n&&n.__H&&(n.__H.__.some(function(r){try{if(r.__P&&r.__c){if(o===void 0){for(o=e.__;o&&(!o.__c||!o.__c.__P);)o=o.__;o=o&&o.__c}r.__P=o,qo(Pt.push(r))}else Me(r)}catch(s){t=s}}),n.__H=void 0,t&&L.__e(t,n.__v))};var zo=typeof requestAnimationFrame=="function";function Os(e){var t,o=function(){clearTimeout(n),zo&&cancelAnimationFrame(t),setTimeout(e)},n=setTimeout(o,35);zo&&(t=requestAnimationFrame(o))}function qo(e){e!=1&&Ao==L.requestAnimationFrame||((Ao=L.requestAnimationFrame)||Os)(Cs)}function Me(e){var t=N,o=e.__c;typeof o=="function"&&(e.__c=void 0,o()),N=t}function Dt(e){var t=N;e.__c=e.__(),N=t}function Rt(e,t){return!e||e.length!=t.length||t.some(function(o,n){return!Lt(o,e[n])})}function Jo(e,t){return typeof t=="function"?t(e):t}var l=Ro.bind(fe);var Ko=(e,t,o,n=document.getElementById("app"))=>{n&&(ho(),t.subscribe(r=>Oe(fe(e,Object.assign({},o,{line:t,state:r})),n)))};var ee=(e,t)=>e.guests.find(o=>o.id===t)||null,q=(e,t)=>{let o=ee(e,t);return o?o.name:""};var Ms=({conn:e,pending:t,trouble:o})=>{if(e.state==="ended")return null;if(e.state!=="live"&&e.late){let n=t.length?"common.line_away_kept":"common.line_away";return{text:c(n),reload:e.long}}return o?{text:G(o),reload:!1}:null},At=({state:e})=>{let t=Ms(e);return l`<div class="line-note" role="status">
    ${t&&l`<p>${t.text}</p>`}
    ${t&&t.reload&&l`<button class="bare" onClick=${()=>location.reload()}>${c("common.reload")}</button>`}
  </div>`};var _e=(e,t)=>{let o=e&&`coperto.draft.${e}`,[n,r]=S(()=>Vo(o)),s=n.key===o?n:Vo(o),a=i=>{o&&H(o,i),r({key:o,text:i})};return[s.text===null?t:s.text,a,()=>a(null)]},Vo=e=>({key:e,text:e&&J(e)}),Yo=(e,t)=>H(`coperto.draft.${e}`,t),Te=e=>H(`coperto.draft.${e}`,null);var U=e=>e.replace(/\p{Surrogate}/gu,"").replace(/\s+/g," ").trim(),B={name:24,title:60,profession:60,also:6,realName:60,story:140,contact:120,guess:60};var et="M4 206C4 104 72 44 159 44s155 60 155 162z",ge=({children:e})=>l`
  <div class="dome">
    <svg viewBox="0 0 318 206" preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <clipPath id="dome-clip"><path d=${et} /></clipPath>
      </defs>
      <path d="M151 32h16l4 14h-24z" fill="var(--metal-4)" />
      <circle cx="159" cy="19" r="15" fill="var(--metal-3)" />
      <path d="M159 4a15 15 0 0 0 0 30 20 20 0 0 1 0-30z" fill="var(--metal-2)" />
      <g clip-path="url(#dome-clip)">
        <path d="M0 0h318v206H0z" fill="var(--light-3)" />
        <path d="M0 0h236v206H0z" fill="var(--metal-2)" />
        <path d=${et} fill="var(--light-5)" transform="translate(5 3)" />
        <path d=${et} fill="var(--light-4)" transform="translate(17 8)" />
        <path d=${et} fill="var(--light-3)" transform="translate(200 26)" />
      </g>
    </svg>
    ${e}
  </div>
`;var Ts=l`<circle cx="24" cy="24" r="20.5" fill="none" stroke="currentColor" stroke-width="3.5" /><circle
    cx="24"
    cy="24"
    r="12.5"
    fill="none"
    stroke="currentColor"
    stroke-width="2.5"
  />`,Ls={covered:l`<circle cx="24" cy="24" r="22" fill="var(--metal-3)" />`,uncovered:Ts,now:l`<circle cx="24" cy="24" r="21" fill="none" stroke="var(--candle-400)" stroke-width="5" /><circle
      cx="24"
      cy="24"
      r="9"
      fill="var(--candle-400)"
    />`,late:l`<circle cx="24" cy="24" r="20.5" fill="none" stroke="var(--candle-400)" stroke-width="4.5" />`},ie=({state:e})=>l`<svg class=${`plate ${e}`} viewBox="0 0 48 48" aria-hidden="true">${Ls[e]}</svg>`,tt=({states:e})=>l`<span class="plates">${e.map((t,o)=>l`<${ie} key=${o} state=${t} />`)}</span>`;var Ps=400,Ds=2e3,Ns=24,Rs=e=>{let t=-1/0,o={control:null,spot:null};return{moved:()=>{e()-t<Ds&&(t=e())},typed:()=>{t=-1/0},allows:(n,r)=>(n===o.control||As(r,o.spot))&&e()-t<Ps?!1:(o={control:n,spot:r},t=e(),!0)}},As=(e,t)=>e&&t?Math.hypot(e.x-t.x,e.y-t.y)<Ns:e===t,jt=Rs(()=>performance.now()),Qo=null,js=e=>{let t=e.target.closest("button, a");!t||Qo===e||(Qo=e,!jt.allows(t,e.detail?{x:e.clientX,y:e.clientY}:null)&&(e.preventDefault(),e.stopPropagation()))},$e=(...e)=>(Nt(jt.moved,e),{onClickCapture:js,onInputCapture:jt.typed});var Xo=async(e,t,{body:o,token:n}={})=>{let r={Accept:"application/json"};o!==void 0&&(r["Content-Type"]="application/json"),n&&(r.Authorization=`Bearer ${n}`);try{let s=await fetch(t,{method:e,headers:r,body:o===void 0||o instanceof Blob?o:JSON.stringify(o)});return await Is(s)}catch{return{ok:!1,status:0,code:"offline",message:""}}},Is=async e=>{let t=await e.text(),o=Hs(t);if(e.ok)return{ok:!0,status:e.status,body:o};let n=o&&o.error||{};return{ok:!1,status:e.status,code:n.code||`http_${e.status}`,message:n.message||""}},Hs=e=>{try{return e?JSON.parse(e):null}catch{return e}},ot=(e,t,o)=>Xo("POST",e,{body:t,token:o}),te=(e,t)=>Xo("GET",e,{token:t});var Fs=400,Us=3,Zo=e=>{let t=U(e),[o,n]=S(null);return P(()=>{if(t.length<Us)return;let r=setTimeout(async()=>{let s=await ot("/api/understand",{text:t,language:Q()});s.ok&&n(Object.assign({text:t},s.body))},Fs);return()=>clearTimeout(r)},[t]),o&&o.text===t?o:null},Bs=({profession:e,field:t,vague:o})=>o?c("common.seal.vague"):e&&t?c("common.seal.understood",{profession:e,field:t}):e?c("common.seal.understood_job",{profession:e}):t?c("common.seal.understood_field",{field:t}):c("common.seal.not_understood"),zs=()=>l`<svg class="tick" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 12.5 9 18.5 21 6" /></svg>`,en=({told:e,insists:t})=>l`<p class=${t?"note understood insists":"note understood"} role="status">${e&&e.profession&&!e.vague&&l`<${zs} />`}${e?Bs(e):""}</p>`;var tn=e=>t=>e(t.target.value),nt=({field:[e,t],most:o,label:n,hint:r="",capitals:s="none",complete:a="off",spell:i=!1,enter:m="next"})=>l`
  <label class="field"
    ><input
      aria-label=${n}
      value=${e}
      onInput=${tn(t)}
      maxlength=${o}
      placeholder=${r}
      autocomplete=${a}
      autocapitalize=${s}
      autocorrect=${i?"on":"off"}
      spellcheck=${i}
      enterkeyhint=${m}
  /></label>
`,oe=[{name:"profession",draw:({profession:e},t)=>l`<${nt}
        key="profession"
        field=${e}
        most=${B.profession}
        label=${c("common.seal.profession")}
        hint=${c("common.write_here")}
        spell=${!0}
      />
      <${en} ...${t} />`},{name:"also",draw:({also:e})=>l`<${nt}
      key="also"
      field=${e}
      most=${B.also*B.profession}
      label=${c("common.seal.also")}
      hint=${c("common.seal.also_hint")}
      spell=${!0}
    />`},{name:"person",draw:({realName:e,story:t})=>l`<${nt}
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
        ><textarea rows="3" maxlength=${B.story} value=${t[0]} onInput=${tn(t[1])} autocomplete="off" autocapitalize="sentences"
      /></label>`},{name:"contact",draw:({contact:e})=>l`<${nt}
      key="contact"
      field=${e}
      most=${B.contact}
      label=${c("common.seal.contact")}
      hint=${c("common.seal.contact_hint")}
      complete="email"
      enter="done"
    />`}];var sn=["profession","also","realName","story","contact"],qs=e=>({profession:U(e.profession),also:Ws(e.also),real_name:U(e.realName)||null,story:U(e.story)||null,contact:U(e.contact)||null}),Ws=e=>Array.from(new Set(e.split(/[,;\n]/).map(U).filter(Boolean))),on=e=>e.profession?e.also.length>B.also?"too_many":e.also.some(t=>t.length>B.profession)?"too_long":null:"empty",be=e=>{e&&sn.concat("step").forEach(t=>Te(`${e}.${t}`))},he=(e,t,o)=>_e(e&&`${e}.${t}`,o),rn=({keepAs:e,initial:t,error:o=null,onSeal:n,onLater:r,later:s})=>{let a=t||{profession:"",also:[],real_name:null,story:null,contact:null},i={profession:he(e,"profession",a.profession),also:he(e,"also",a.also.join(", ")),realName:he(e,"realName",a.real_name||""),story:he(e,"story",a.story||""),contact:he(e,"contact",a.contact||"")},[m,d]=he(e,"step","0"),[p,_]=S(null),f=Y(null),u=Math.min(Number(m)||0,oe.length-1),h=u===oe.length-1,y=Zo(u===0?i.profession[0]:""),[$,v]=S(""),k=y!==null&&y.vague&&$===i.profession[0],x=()=>qs(Object.fromEntries(sn.map(M=>[M,i[M][0]]))),w=M=>{_(null),d(String(M)),nn(f.current)},j=()=>!y||!y.vague||k?!1:(v(i.profession[0]),qe(c("common.seal.vague")),nn(f.current),!0),I=()=>{let M=on(x());return M?(w(M==="empty"?0:1),_(M)):j()||n(x())},z=M=>{if(M.preventDefault(),h)return I();let T=on(x());return T&&(u===1||T==="empty")?_(T):j()||w(u+1)},R=p?G(p):o;return l`<form class="seal" ref=${f} onSubmit=${z} novalidate ...${$e()}>
    <header class="bar">
      <span>${c("common.seal.step",{step:u+1,of:oe.length})}</span>
      <${tt} states=${oe.map((M,T)=>T===u?"now":T<u?"uncovered":"covered")} />
    </header>
    <${ge}><h1><b>${c(`common.seal.${oe[u].name}`)}</b></h1><//>
    ${oe[u].draw(i,{told:y,insists:k})}
    ${R&&l`<p class="error" role="alert">${R}</p>`}
    <button class="primary" type="submit">${c(h?"common.seal.do":k?"common.seal.anyway":"common.seal.next")}</button>
    <div class="pair">
      ${u>0&&l`<button class="quiet" type="button" onClick=${()=>w(u-1)}>${c("common.seal.back")}</button>`}
      ${!h&&l`<button class="quiet" type="button" onClick=${I}>${c("common.seal.now")}</button>`}
      ${r&&u===0&&l`<button class="quiet" type="button" onClick=${r}>${s}</button>`}
    </div>
    <p class="promise">${c(`common.seal.${oe[u].name}_promise`)}</p>
    ${u===0&&l`<p class="note">${c("common.seal.optional")}</p>`}
  </form>`},nn=e=>requestAnimationFrame(()=>{let t=e&&e.querySelector("input, textarea");t&&t.focus()});var Gs={it:"Italiano",en:"English",fr:"Français",de:"Deutsch",es:"Español"},Js=({language:e,languages:t})=>t.map(o=>l`<option key=${o} value=${o} lang=${o} selected=${o===e}>${Gs[o]||o}</option>`),Ks=()=>l`<svg viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="9.5" /><ellipse cx="12" cy="12" rx="4" ry="9.5" /><path d="M2.5 12h19" />
</svg>`,ye=({language:e,languages:t})=>l`
  <label class="languages"
    ><${Ks} /><select
      aria-label=${c("common.language")}
      onChange=${o=>mo(o.target.value)}
    >
      <${Js} language=${e} languages=${t} />
    </select></label
  >
`;var ne=()=>{let[e,t]=S(bt());return l`<button type="button" class="bare light" onClick=${()=>{$o(!e),t(!e)}}>${c(e?"common.light.low":"common.light.full")}</button>`};var Vs=4e3,an=({label:e,children:t})=>{let[o,n]=S(!1),r=()=>n(!1);return P(()=>{if(!o)return;let a=setTimeout(r,Vs);return()=>clearTimeout(a)},[o]),l`<div class="peek">
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
  </div>`};var K=e=>{let t=e.view&&e.view.seat,o=Object.assign({},t?t.guesses:{});for(let{command:n}of e.pending)n.type==="guess"?o[n.about]={kind:"guess",text:n.text}:n.type==="pass"||n.type==="know"?o[n.about]={kind:n.type,text:null}:n.type==="withdraw"&&delete o[n.about];return o},se=(e,t)=>t||e.pending.some(({command:o})=>o.type==="seal"),st=e=>{let t=e.view&&e.view.seat,o=new Set(t?t.wishes:[]);for(let{command:n}of e.pending)n.type==="wish"&&(n.on?o.add(n.about):o.delete(n.about));return o},ln=e=>{let t={};for(let{command:o}of e.pending)o.type==="rule"&&(t[o.cluster]=o.verdict);return t};var Le=(e,t)=>`${e}.${t}.seal`,cn=({code:e,state:t,me:o,seat:n,send:r,setLocal:s,notice:a})=>{let i=Le(e,n.guest),m=se(t,o.sealed),d=async p=>{s({editing:!1,later:!1}),(await r(Object.assign({type:"seal"},p))).ok?be(i):s({editing:!0})};return l`<main>
    <${rn}
      keepAs=${i}
      initial=${n.secret}
      error=${a}
      onSeal=${d}
      later=${c(m?"guest.seal.keep":"guest.seal.later")}
      onLater=${()=>s({editing:!1,later:!m})}
    />
  </main>`};var re=({code:e,seat:t,send:o,setLocal:n})=>{let[r,s]=S("rest"),[a,i]=S(""),m=async()=>{i(""),n({editing:!1,later:!0});let d=await o({type:"forget"});return d.ok?(be(Le(e,t.guest)),s("gone")):i(G(d.code))};return r==="gone"?l`<p class="take-back note" role="status">${c("guest.forget.done")}</p>`:t.can.includes("forget")?r==="rest"?l`<button class="bare take-back" onClick=${()=>s("told")}>${c("guest.forget.open")}</button>`:l`<section class="take-back">
    <p>${c("guest.forget.goes")}</p>
    <p>${c("guest.forget.stays")}</p>
    ${r==="sure"&&l`<p role="status"><b>${c("guest.forget.sure")}</b></p>`}
    ${a&&l`<p class="error" role="alert">${a}</p>`}
    <button class="quiet" key=${r} onClick=${r==="sure"?m:()=>s("sure")}>${c(r==="sure"?"guest.forget.yes":"guest.forget.go")}</button>
    <button class="quiet" onClick=${()=>s("rest")}>${c("guest.forget.keep")}</button>
  </section>`:null};var Ys=3,Qs=4,rt=null,un=e=>(rt||(rt=te(`/api/professions?language=${e}`).then(t=>(t.ok||(rt=null),t.ok?t.body:[]))),rt),It=e=>U(e).normalize("NFD").replace(/[\u0300-\u036f]/g,"").toLowerCase(),pn=(e,t)=>{let o=It(t);if(o.length<Ys)return[];let n=e.filter(r=>It(r).startsWith(o));return n.some(r=>It(r)===o)?[]:n.sort((r,s)=>r.length-s.length||(r<s?-1:1)).slice(0,Qs)};var at=({title:e,lines:t})=>l`<details class="more-words">
  <summary>${e}</summary>
  ${t.map(o=>l`<p key=${o}>${o}</p>`)}
</details>`;var lt=({table:{pace:e,points:t}})=>l`<${at}
  title=${c("guest.how.title")}
  lines=${[`guest.how.${e}`,"guest.how.wall","guest.how.judge",t?"guest.how.points":"guest.how.no_points"].map(o=>c(o))}
/>`;var Xs=e=>{let t=2166136261;for(let o=0;o<e.length;o+=1)t=Math.imul(t^e.charCodeAt(o),16777619);return t=Math.imul(t^t>>>16,2246822507),(t^t>>>13)>>>0},it=(e,t,o)=>{let n=r=>Xs(`${o}/${t}/${r}`);return e.slice().sort((r,s)=>n(r)-n(s)||(r<s?-1:1))},mn=(e,t)=>e.filter(o=>!t[o]),ke=(e,t,o)=>{let n=o===null?-1:e.indexOf(o),s=e.slice(n+1).concat(e.slice(0,n+1)).filter(a=>a!==o&&!t[a]);return s.length?s[0]:null},fn=(e,t,o)=>e.map(n=>n===o?"now":t[n]?"uncovered":"covered");var dn={about:null,hand:null,editing:!1,later:!1,reading:!1,judged:null,wished:!1},Zs=new Set(["guessing","spotlight","wall","drumroll","unmasked"]),_n=(e,t)=>{if(e.conn.state==="ended")return{name:"ended",code:e.conn.closed};let{view:o}=e,n=o&&ee(o.table,o.seat&&o.seat.guest);if(!o||!o.seat||!n)return{name:"connecting"};if(n.waiting)return{name:"knock"};let{phase:r}=o.table;return r==="closed"||r==="finale"?{name:r}:er(e,o.seat,n,t)?{name:"seal"}:r==="arrival"?{name:r}:r==="seated"?tr(e,o.seat,t):or(e,o.seat,t)},er=(e,t,o,n)=>t.can.includes("seal")&&(n.editing||!(se(e,o.sealed)||n.later)),tr=(e,t,o)=>{if(!t.open.length)return{name:"eyes"};let n=gn(e,o);return n?Ht(e,t,o,n):Pe(e).table.pace==="rounds"?{name:"eyes"}:ue(e).length?Ht(e,t,o,"walk"):{name:"list"}},or=(e,t,o)=>{let n=Pe(e).table.spotlight;if(!n)return{name:"eyes"};let r=t.open.length?gn(e,o):null;if(n.guest===t.guest){if(n.stage==="verdicts"&&n.clusters.length&&o.judged!==n.guest)return{name:"judge"};if(!r)return{name:Zs.has(n.stage)?"poker":"eyes"}}return r?Ht(e,t,o,r):n.stage==="guessing"&&t.open.includes(n.guest)&&!K(e)[n.guest]?{name:"walk",about:n.guest,alone:!0}:{name:"eyes"}},Ht=(e,t,o,n)=>{let r=n==="walk"?nr(e,t,o):null;if(!r)return{name:"list"};let s=Pe(e).table.spotlight;return{name:"walk",about:r,alone:s!==null&&s.stage==="guessing"&&s.guest===r}},nr=(e,t,o)=>o.about&&t.open.includes(o.about)?o.about:ke(ce(e),K(e),null),gn=(e,t)=>t.hand&&t.hand.moment===V(Pe(e))?t.hand.kind:null,V=({table:{phase:e,spotlight:t}})=>t?`${e}/${t.guest}/${t.stage}`:e,ce=e=>{let{seat:t,table:o}=Pe(e);return t?it(t.open,t.guest,o.code):[]},ue=e=>mn(ce(e),K(e)),Pe=e=>e.view;var sr=16,De=e=>e.length<8?"short":e.length<13?"middling":"long",$n=async({state:e,view:t,send:o,setLocal:n,scene:r},s,a)=>{let i=Object.assign({},K(e),{[s.about]:!0}),m=r.alone?null:ke(ce(e),i,s.about);n({about:m,hand:r.alone?null:{kind:m?"walk":"list",moment:V(t)}}),Te(a),m&&bo(q(t.table,m)),!(await o(s)).ok&&s.type==="guess"&&Yo(a,s.text)},hn=e=>{let{code:t,state:o,view:n,table:r,seat:s,notice:a,setLocal:i,scene:m}=e,{about:d,alone:p}=m,_=K(o),f=_[d],u=`${t}.${s.guest}.guess.${d}`,[h,y]=_e(u,f&&f.text||""),$=Y(null),v=ce(o),k=q(n.table,d),[x,w,j]=c("guest.ask",{name:k}).split("|"),I=U(h),z=g=>(g.preventDefault(),I?($.current&&$.current.focus(),$n(e,{type:"guess",about:d,text:I},u)):M("pass")),R=g=>{y(g),$.current&&$.current.focus()},M=g=>$n(e,{type:g,about:d},u),T=()=>{y(""),Te(u),e.send({type:"withdraw",about:d})},F=()=>i({about:d,hand:{kind:"list",moment:V(n)}});return l`<main>
    <header class="bar">
      <span>${p?c("guest.walk.now"):c("guest.walk.step",{step:v.indexOf(d)+1,of:v.length})}</span>
      ${!p&&v.length<=sr&&l`<${tt} states=${fn(v,_,d)} />`}
    </header>
    <form onSubmit=${z} novalidate>
      <${ge}><h1 class=${`asked ${De(k)}`}>${x} <b>${w}</b> ${j}</h1><//>
      <label class="field"
        ><input
          ref=${$}
          aria-label=${`${x} ${w} ${j||""}`}
          value=${h}
          onInput=${g=>y(g.target.value)}
          maxlength=${B.guess}
          placeholder=${c("common.write_here")}
          autocomplete="off"
          autocapitalize="none"
          enterkeyhint=${I?"send":"next"}
      /></label>
      <${rr} text=${h} choose=${R} />
      ${a&&l`<p class="error">${a}</p>`}
      ${I?l`<button class="primary" type="submit">${c(f&&f.kind==="guess"?"guest.walk.update":"guest.walk.confirm")}</button>`:l`<button class="primary unlit" type="submit" aria-pressed=${!!f&&f.kind==="pass"}>${c("guest.walk.pass")}</button>`}
    </form>
    <div class="pair">
      ${(I?["pass","know"]:["know"]).map(g=>l`<button
          class="quiet"
          key=${g}
          aria-pressed=${!!f&&f.kind===g}
          onClick=${()=>M(g)}
        >
          ${c(`guest.walk.${g}`)}
        </button>`)}
    </div>
    <div class="links">
      ${f&&l`<button class="bare" onClick=${T}>${c("guest.walk.withdraw")}</button>`}
      <button class="bare" onClick=${F}>${c("guest.walk.list")}</button>
    </div>
    <p class="note still">${c("guest.walk.until_locked")}</p>
    <${lt} table=${r} />
  </main>`},rr=({text:e,choose:t})=>{let[o,n]=S([]);P(()=>{un(Q()).then(n)},[]);let r=pn(o,e);return l`<ul class="suggestions" aria-label=${c("guest.walk.suggestions")} onMouseDown=${ar}>
    ${r.map(s=>l`<li key=${s}><button type="button" onClick=${()=>t(s)}>${s}</button></li>`)}
  </ul>`},ar=e=>e.preventDefault();var bn=e=>{let{boot:t,state:o,table:n,me:r,seat:s,setLocal:a}=e,i=se(o,r.sealed),m=i&&!r.sealed;return l`<main class="quiet-page">
    <p class="note">${n.title}</p>
    <h1 class=${De(r.name)}>${r.name}</h1>
    <p>${c(i?"guest.arrival.away":"guest.arrival.empty")}</p>
    <p class="note">${c("guest.house_rule")}</p>
    ${m&&l`<p class="note" role="status">${c("guest.arrival.travelling")}</p>`}
    <div class="foot">
      ${s.secret&&l`<${an} label=${c("guest.arrival.peek")}><b>${s.secret.profession}</b><//>`}
      ${i?l`<button class="quiet" onClick=${()=>a({editing:!0})}>${c("guest.arrival.change")}</button>`:l`<button class="primary" onClick=${()=>a({later:!1})}>${c("guest.arrival.seal")}</button>`}
      <${ye} ...${t} />
      <${ne} />
      <${re} ...${e} />
    </div>
  </main>`};var yn=()=>l`<main class="quiet-page"><h1 class="unseen">Coperto</h1><p class="note">${c("guest.connecting")}</p></main>`,kn=({boot:e,me:t,table:o})=>l`
  <main class="quiet-page">
    <p class="note">${o.title}</p>
    <h1 class=${De(t.name)}>${t.name}</h1>
    <p role="status">${c("guest.knock.waiting")}</p>
    <${ye} ...${e} />
    <${ne} />
  </main>
`;var ct=(e,t)=>{let o=URL.createObjectURL(e),n=document.createElement("a");n.href=o,n.download=t,document.body.appendChild(n),n.click(),n.remove(),setTimeout(()=>URL.revokeObjectURL(o),6e4)};var ut=({days:e,language:t})=>l`<p class="kept note">
  ${e?A("common.kept",e):c("common.kept_until_erased")}
  <${lr} language=${t} />
</p>`,lr=({language:e})=>l`<a class="bare" href=${`/privacy?lang=${e}`} target="_blank" rel="noopener">${c("common.privacy")}</a>`;var Ne=({table:e,me:t})=>{let o=e.awards.find(({guest:n})=>n===t);return o?l`<section class="own-award">
    <p>${c("guest.award.yours")}</p>
    <h2>${c(`award.${o.award}`)}</h2>
    <p class="fact">${Gt(o)}</p>
  </section>`:e.finale&&e.finale.stage==="awards"?l`<p class="award-soon"><${ie} state="covered" />${c("guest.award.soon")}</p>`:null};var vn=({qr:e,label:t})=>l`
  <svg class="qr" viewBox=${`0 0 ${e.size} ${e.size}`} role="img" aria-label=${t} shape-rendering="crispEdges">
    <path d=${e.path} />
  </svg>
`;var ir="M12 1c1 5 7 8 7 14.200A7 7 0 0 1 12 22a7 7 0 0 1-7-6.800C5 11 9.500 8.500 12 1z",Re=({lit:e})=>l`
  <svg class="candle" viewBox="0 0 30 48" aria-hidden="true">
    ${e&&l`<path d=${ir} fill="var(--flame)" transform="translate(3 -1)" />`}
    <path d=${e?"M15 20v8":"M15 15v8"} stroke="var(--cream-400)" stroke-width="2.5" />
    <path d="M10.500 24h9v18h-9z" fill=${e?"var(--cream-50)":"var(--light-5)"} />
    <path
      d="M2 43.500h26"
      stroke=${e?"var(--cream-50)":"var(--cream-400)"}
      stroke-width="3.500"
      stroke-linecap="round"
    />
  </svg>
`;var wn=e=>{let t=e.trim();return/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(t)?`mailto:${encodeURI(t)}`:/^\+?[\d\s().-]{6,20}$/.test(t)?`tel:${t.replace(/[^\d+]/g,"")}`:null};var xn=e=>{let{name:t,met:o}=e;return l`<li>
    <${Re} lit=${!0} />
    <span><b>${t}</b><${cr} contact=${o.contact} /></span>
    ${o.contact&&l`<${ur} ...${e} />`}
  </li>`},cr=({contact:e})=>{if(!e)return l`<span class="note">${c("guest.closed.no_contact")}</span>`;let t=wn(e);return t?l`<a href=${t}>${e}</a>`:l`<span>${e}</span>`},ur=({met:e,name:t,code:o,token:n})=>{let[r,s]=S(null),[a,i]=S(""),m=`/api/dinners/${o}/contacts/${e.guest}`,d=async(f,u)=>{let h=await te(`${m}${f}?lang=${Q()}`,n);i(h.ok?"":c(h.status===0?"common.offline":"guest.closed.no_card")),h.ok&&u(h.body)},p=()=>d("",f=>ct(new Blob([f],{type:"text/vcard;charset=utf-8"}),`${t}.vcf`)),_=()=>r?s(null):d("/qr",s);return l`<div class="take">
    <button type="button" onClick=${p}>${c("guest.closed.card")}</button>
    <button type="button" aria-expanded=${r!==null} onClick=${_}>${c(r?"guest.closed.code_hide":"guest.closed.code")}</button>
    ${a&&l`<p class="error" role="alert">${a}</p>`}
    ${r&&l`<${vn} qr=${r} label=${c("guest.closed.code_of",{name:t})} />`}
  </div>`};var pt=({guests:e})=>l`<ul class="people">
  ${e.map(({id:t,name:o,revealed:n})=>l`<li key=${t}>
      <b>${o}</b><span>${n?me(n):c("common.stayed_covered")}</span>${n&&n.real_name&&l`<small>${n.real_name}</small>`}${n&&n.story&&l`<small>${c("common.story",{text:n.story})}</small>`}
    </li>`)}
</ul>`;var ve=({me:e,guests:t})=>{if(e.score===null||e.place===null)return null;if(!e.score)return l`<p class="standing">${c("guest.standing_zero")}</p>`;let n=t.some(({id:r,place:s})=>r!==e.id&&s===e.place)?"guest.standing_tied":"guest.standing";return l`<p class="standing">${A(n,e.score,{place:Ie(e.place)})}</p>`},Sn=({points:{points:e,why:t,double:o},me:n,guests:r})=>l`
  <section class="own-score">
    ${e>0&&l`<p class="earned">+${e}</p>`}
    <p>${c(t.key,t.values)}${o?` ${c("guest.points.double")}`:""}</p>
    <${ve} me=${n} guests=${r} />
  </section>
`;var En=e=>{let{boot:t,code:o,token:n,view:r,table:s,seat:a,me:i}=e,[m,d]=S(null),p=async()=>d(await pr(o,n,s.title)),_=a.connections.filter(({guest:f})=>q(r.table,f));return l`<main class="closed">
    <h1>${c("guest.closed.title")}</h1>
    <p class="lead">${c(_.length?"guest.closed.met":"guest.closed.nobody")}</p>
    <ul class="met">
      ${_.map(f=>l`<${xn} key=${f.guest} met=${f} name=${q(r.table,f.guest)} code=${o} token=${n} />`)}
    </ul>
    <${Ne} table=${s} me=${a.guest} />
    <button class="primary" onClick=${p}>${c("guest.closed.keepsake")}</button>
    <p class="note">${c("guest.closed.keepsake_why")}</p>
    ${m&&l`<p class="error" role="alert">${m}</p>`}
    <${ve} me=${i} guests=${s.guests} />
    <h2>${c("guest.closed.everyone")}</h2>
    <${pt} guests=${s.guests.filter(({waiting:f})=>!f)} />
    <${ut} ...${t} />
    <${re} ...${e} />
  </main>`},pr=async(e,t,o)=>{let n=await te(`/api/dinners/${e}/keepsake?lang=${Q()}`,t);return n.ok?(ct(new Blob([n.body],{type:"text/html"}),`${o}.html`),null):c(n.status===0?"common.offline":"guest.closed.no_keepsake")};var mr=e=>e===D.OPENED_ELSEWHERE?"elsewhere":e===D.REVOKED?"revoked":e===D.REFUSED?"refused":e===D.ERASED?"erased":"broken",fr=e=>{Be("seat",e,null),location.reload()},Cn=({code:e,dinner:t})=>{let o=mr(e),n=o==="revoked"||o==="refused";return l`<main class="plain">
    <h1>${c(`guest.ended.${o}`)}</h1>
    <p>${c(`close.${Zt(e)}`)}</p>
    ${n&&l`<button class="quiet" onClick=${()=>fr(t)}>${c("guest.ended.again")}</button>`}
    ${(o==="elsewhere"||o==="broken")&&l`<button class="primary" onClick=${()=>location.reload()}>${c(`guest.ended.${o}_do`)}</button>`}
    ${(n||o==="erased")&&l`<a class="quiet" href="/">${c("guest.ended.home")}</a>`}
  </main>`};var On=e=>{let{phase:t,paused:o,pace:n,spotlight:r}=e.table;if(o)return{key:"guest.mirror.paused"};if(!r)return{key:t==="seated"&&n==="rounds"?"guest.mirror.rounds":"guest.mirror.locked"};let s=e.seat!==null&&r.guest===e.seat.guest,a=q(e.table,r.guest);return!r.clusters.length&&(r.stage==="wall"||r.stage==="verdicts")?{key:"guest.mirror.empty_wall",values:{name:a}}:{key:`guest.mirror.${s?"mine.":""}${r.stage}`,values:{name:a}}},Mn=e=>{let{spotlight:t}=e.table;if(!t||!e.seat||t.stage!=="scores")return null;let o=e.seat.guest,n=q(e.table,t.guest),{points:r,reason:s}=o===t.guest?dr(t):_r(t,o,e.seat.guesses);return{points:r,why:{key:`guest.points.${s}`,values:{name:n}},double:t.double&&r>0}},dr=e=>{let t=e.disguise||0;return{points:t,reason:t?"disguise":"no_disguise"}},_r=(e,t,o)=>{for(let{by:r,verdict:s,points:a}of e.clusters){let i=r?r.indexOf(t):-1;if(i<0)continue;let m=s==="exact"&&gr(e)?"alone":s||"miss";return{points:a?a[i]:0,reason:m}}let n=o[e.guest];return{points:0,reason:n&&n.kind!=="guess"?n.kind:"none"}},gr=({clusters:e})=>e.reduce((t,{verdict:o,size:n})=>t+(o==="exact"?n:0),0)===1;var $r=1e4,Tn=(e,t=$r)=>{let[o,n]=S(e===0);return P(()=>{if(e>0){n(!1);return}let r=setTimeout(()=>n(!0),t);return()=>clearTimeout(r)},[e>0]),o&&e===0};var hr={exact:l`<circle cx="12" cy="12" r="10.5" fill="currentColor" />`,close:l`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" /><path
      d="M12 3a9 9 0 0 0 0 18z"
      fill="currentColor"
    />`,miss:l`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" />`},Ae=({verdict:e})=>l`<svg class=${`mark ${e}`} viewBox="0 0 24 24" aria-hidden="true">${hr[e]}</svg>`;var br=600,Ln=(e,t=br)=>{let[o,n]=S(e);return P(()=>{if(!e){n(!1);return}let r=setTimeout(()=>n(!0),t);return()=>clearTimeout(r)},[e]),e&&!o};var Pn=({view:e})=>{let{spotlight:t,guests:o,screens:n}=e.table,r=Ln(t!==null&&t.stage==="unmasked")&&n>0,s=t&&ee(e.table,t.guest);if(!t||!s)return null;let a=r?null:s.revealed,i=t.stage==="scores",m=i||e.seat===null||e.seat.guest!==s.id;return l`<section class="read">
    <p class="note">${c("guest.read.number",{number:t.number,of:t.of})}</p>
    <h2>${a?me(a):s.name}</h2>
    ${a&&l`<p>${a.real_name?`${s.name}: ${a.real_name}`:s.name}</p>`}
    ${a&&a.story&&l`<p class="note">${a.story}</p>`}
    ${t.stage==="guessing"&&l`<p>${A("guest.read.answers",t.answers)}</p>`}
    ${t.clusters.length>0&&l`<ul>${t.clusters.map(d=>l`<${yr} key=${d.id} cluster=${d} view=${e} names=${m} early=${r} />`)}</ul>`}
    ${i&&l`<${kr} guests=${o} />`}
  </section>`},yr=({cluster:e,view:t,names:o,early:n})=>{let{texts:r,size:s,hidden:a}=e,{by:i,verdict:m}=n?{by:null,verdict:null}:e,d=i&&o?Jt(i.map(p=>q(t.table,p)).filter(Boolean)):A("guest.read.said",s);return l`<li>
    <b>${a?c("guest.read.hidden"):r.join(" · ")}</b>
    ${m&&l`<span class="ruled"><${Ae} verdict=${m} />${c(`common.verdict.${m}`)}</span>`}
    <small>${d}</small>
  </li>`},kr=({guests:e})=>{let t=e.filter(({place:o})=>o!==null).sort((o,n)=>(o.place||0)-(n.place||0));return l`<ol>
    ${t.map(({id:o,name:n,place:r,score:s})=>l`<li key=${o} class="numbers">${Ie(r||0)} ${n} <small>${A("common.points",s||0)}</small></li>`)}
  </ol>`};var Ft=e=>{let{view:t,table:o,local:n,setLocal:r,scene:s,notice:a}=e,{key:i,values:m}=On(t),d=Mn(t),p=s.name==="poker",_=Tn(o.screens);return l`
    <${wr} />
    <main class="eyes">
      <h1 class=${p?"poker":""}>${c(p?"guest.poker":"guest.eyes")}</h1>
      <p class="mirror" role="status">${c(i,m)}</p>
      ${a&&l`<p class="error">${a}</p>`}
      ${d&&l`<${Sn} points=${d} me=${e.me} guests=${o.guests} />`}
      ${(n.reading||_)&&o.spotlight&&l`<${Pn} view=${t} />`}
      <div class="foot">
        <${vr} ...${e} />
        ${o.spotlight&&!_&&l`<button class="bare" aria-expanded=${n.reading} onClick=${()=>r({reading:!n.reading})}>
          ${c(n.reading?"guest.read.enough":"guest.read.here")}
        </button>`}
      </div>
    </main>
  `},vr=({state:e,view:t,table:o,seat:n,me:r,setLocal:s})=>{let a=ue(e).length,i=o.spotlight,m=i&&K(e)[i.guest],d=i!==null&&i.stage==="guessing"&&n.open.includes(i.guest),p=(_,f)=>s({about:f,hand:{kind:_,moment:V(t)}});return l`
    ${d&&m&&l`<p class="note">${m.kind==="guess"?c("guest.eyes.said",{text:m.text||""}):c(`guest.eyes.${m.kind}`)}</p>`}
    ${d&&m&&i.answers>0&&l`<p class="note">${A("guest.read.answers",i.answers)}</p>`}
    ${d&&m&&l`<button class="quiet" onClick=${()=>p("walk",i.guest)}>${c("guest.eyes.change")}</button>`}
    ${n.can.includes("rule")&&i&&l`<button class="quiet" onClick=${()=>s({judged:null})}>${c("guest.eyes.judge")}</button>`}
    ${n.open.length>0&&!d&&l`<button class="quiet" onClick=${()=>p("list",null)}>
      ${a&&o.pace==="ballot"?A("guest.eyes.left",a):c("guest.eyes.list")}
    </button>`}
    ${!se(e,r.sealed)&&n.can.includes("seal")&&l`<button class="quiet" onClick=${()=>s({later:!1})}>${c("guest.arrival.seal")}</button>`}
  `},wr=()=>l`
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
`;var Dn=e=>e.local.wished?l`<${Er} ...${e} />`:l`<${xr} ...${e} />`,xr=e=>{let{state:t,table:o,seat:n,me:r,send:s,setLocal:a,notice:i}=e,m=st(t),d=(f,u)=>s({type:"wish",about:f,on:u}),p=o.guests.filter(({revealed:f})=>f&&f.story),_=()=>{m.forEach(f=>d(f,!1)),a({wished:!0})};return l`<main class="finale">
    <${Ne} table=${o} me=${n.guest} />
    <${ve} me=${r} guests=${o.guests} />
    <h1>${c("guest.finale.title")}</h1>
    <p class="why">${c("guest.finale.why")}</p>
    ${i&&l`<p class="error">${i}</p>`}
    <div class="two">
      ${o.guests.filter(({id:f,waiting:u})=>f!==n.guest&&!u).map(f=>l`<${Sr} key=${f.id} guest=${f} lit=${m.has(f.id)} wish=${d} />`)}
      <span class="you"><${ie} state="uncovered" />${c("guest.finale.you")}</span>
    </div>
    ${m.size>0&&l`<button class="primary" onClick=${()=>a({wished:!0})}>${A("guest.finale.leave",m.size)}</button>`}
    <button class="quiet" onClick=${_}>${c("guest.finale.none")}</button>
    ${p.length>0&&l`<h2>${c("guest.finale.told")}</h2><${pt} guests=${p} />`}
    <${re} ...${e} />
  </main>`},Sr=({guest:{id:e,name:t,revealed:o},lit:n,wish:r})=>l`
  <button aria-pressed=${n} onClick=${()=>r(e,!n)}>
    <span><b>${t}</b><i>${o?me(o):c("guest.finale.covered")}</i>${o&&o.real_name&&l`<i>${o.real_name}</i>`}</span>
    <${Re} lit=${n} />
  </button>
`,Er=({state:e,table:t,me:o,setLocal:n})=>l`<main class="quiet-page">
  <${Ne} table=${t} me=${o.id} />
  <${Re} lit=${st(e).size>0} />
  <h1>${A("guest.finale.lit",st(e).size)}</h1>
  <p>${c("guest.finale.later")}</p>
  <${ve} me=${o} guests=${t.guests} />
  <button class="quiet" onClick=${()=>n({wished:!1})}>${c("guest.finale.again")}</button>
</main>`;var je="M64 340C64 168 172 64 320 64s256 104 256 276z",Nn=()=>l`
  <svg class="lid" viewBox="0 0 640 392" aria-hidden="true">
    <defs>
      <clipPath id="lid-shell"><path d=${je} /></clipPath>
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
      <path d=${je} fill="var(--metal-2)" transform="translate(16 8)" />
      <path d=${je} fill="var(--metal-3)" transform="translate(78 26)" />
      <path d=${je} fill="var(--metal-4)" transform="translate(186 52)" />
      <path d=${je} fill="var(--metal-5)" transform="translate(318 80)" />
      <path d="M576 340C576 232 534 150 470 104" fill="none" stroke="var(--metal-4)" stroke-width="9" />
    </g>
    <path d="M50 336h540a9 9 0 0 1 0 18H50a9 9 0 0 1 0-18z" fill="var(--metal-3)" />
    <path d="M50 336h170l-14 18H50a9 9 0 0 1 0-18z" fill="var(--metal-1)" />
    <path d="M430 336h160a9 9 0 0 1 0 18H416z" fill="var(--metal-4)" />
  </svg>
`;var Cr=["exact","close","miss"],Or=e=>{let t=e.filter(({hidden:n})=>!n),o=t.find(({sure:n})=>n===!1)||t[0];return o?o.id:null},Rn=({state:e,table:t,me:o,send:n,setLocal:r,notice:s})=>{let a=t.spotlight?t.spotlight.clusters:[],[i,m]=S(()=>Or(a)),d=ln(e),p=(_,f)=>n({type:"rule",cluster:_,verdict:f});return l`
    <div class="lifted" aria-hidden="true"><${Nn} /></div>
    <main class="judge">
      <h1>${c("guest.judge.title",{name:o.name}).split("|").map(_=>l`<span>${_} </span>`)}</h1>
      <p class="lead">${c("guest.judge.how")}</p>
      ${s&&l`<p class="error">${s}</p>`}
      <ul>
        ${a.map(_=>{let f=d[_.id]||_.verdict||"miss",u=_.hidden||_.ruled_by==="host";return l`<li key=${_.id}>
            ${_.id===i&&!u?l`<${Mr} cluster=${_} verdict=${f} rule=${p} />`:l`<${Pr} cluster=${_} verdict=${f} fixed=${u} open=${()=>m(_.id)} />`}
          </li>`})}
      </ul>
      <button class="primary" onClick=${()=>r({judged:o.id})}>${c("guest.judge.done")}</button>
    </main>
  `},Ut=({hidden:e,texts:t})=>e?c("guest.read.hidden"):t.join(" · "),Mr=({cluster:e,verdict:t,rule:o})=>l`
  <section class="open">
    <b>${Ut(e)}</b>
    <p class="note">${A("guest.read.said",e.size)}<span>${Tr(e)}</span></p>
    <div class="three" role="group" aria-label=${Ut(e)}>
      ${Cr.map(n=>l`<button key=${n} class=${n} aria-pressed=${n===t} onClick=${()=>o(e.id,n)}>
          <${Ae} verdict=${n} /><span>${c(`common.verdict.${n}`)}</span>
        </button>`)}
    </div>
  </section>
`,Tr=({reason:e,ruled_by:t})=>{let o=t==="matcher"?Wt(e):"";return o.charAt(0).toUpperCase()+o.slice(1)},Lr=({sure:e,ruled_by:t,hidden:o})=>e===!1&&t==="matcher"&&!o,Pr=({cluster:e,verdict:t,fixed:o,open:n})=>l`
  <button class="row" disabled=${o} aria-expanded=${o?void 0:"false"} onClick=${n}>
    <b>${Ut(e)}${e.ruled_by==="host"&&l`<small>${c("guest.judge.host")}</small>`}${Lr(e)&&l`<small>${c("guest.judge.unsure")}</small>`}</b>
    <span>${c(`common.verdict.${t}`)}<${Ae} verdict=${t} /></span>
  </button>
`;var mt=["walk","list","eyes","poker","judge"],Dr={seal:["seal"],guess:mt,pass:mt,know:mt,withdraw:mt,rule:["judge"],wish:["finale"]},Bt=(e,t)=>({code:t,about:"about"in e?e.about:null,on:Dr[e.type]||[]}),An=(e,t)=>{let o="about"in t?t.about:null;return e&&e.about!==null&&e.about!==o?e:null};var Nr=e=>e?e.kind==="guess"?e.text:c(`guest.list.${e.kind}`):c("guest.list.nothing"),Rr=e=>c(e.sealed?"guest.list.locked":"guest.list.unsealed"),jn=e=>{let{code:t,state:o,view:n,table:r,seat:s,local:a,setLocal:i,notice:m}=e,d=K(o),p=ue(o),_=new Set(s.open),f=r.guests.filter(({id:$,waiting:v})=>$!==s.guest&&!v),u=it(f.map(({id:$})=>$),s.guest,t),h=new Map(f.map($=>[$.id,$])),y=$=>i({about:$,hand:{kind:"walk",moment:V(n)}});return l`<main>
    <h1 class="title">${c(p.length?"guest.list.title":"guest.list.done")}</h1>
    <p class="lead">${p.length?A("guest.list.left",p.length):c("guest.list.done_why")}</p>
    ${m&&l`<p class="error">${m}</p>`}
    ${p.length>0&&l`<button class="primary" onClick=${()=>y(ke(ce(o),d,a.about)||p[0])}>
      ${c("guest.list.go_on")}
    </button>`}
    <ul class="rows">
      ${u.map($=>{let v=h.get($),k=l`<${ie} state=${d[$]?"uncovered":_.has($)?"late":"covered"} />
          <b>${v.name}</b><span>${_.has($)||d[$]?Nr(d[$]):Rr(v)}</span>`;return l`<li key=${$}>
          ${_.has($)?l`<button class="row" onClick=${()=>y($)}>${k}</button>`:l`<div class="row">${k}</div>`}
        </li>`})}
    </ul>
    ${r.phase==="reveals"&&l`<button class="quiet" onClick=${()=>i({hand:null})}>${c("guest.list.back")}</button>`}
    <${lt} table=${r} />
    <${ne} />
    <${re} ...${e} />
  </main>`};var Ar={seal:cn,arrival:bn,walk:hn,list:jn,eyes:Ft,poker:Ft,judge:Rn,finale:Dn,closed:En,knock:kn},zt=new Set(["eyes","poker","arrival","knock","connecting"]),jr=2e4,Ir=(e,t)=>zt.has(t)||t==="list"&&!ue(e).length,In=({boot:e,code:t,token:o,line:n,state:r})=>{let[s,a]=Ur(`coperto.local.${t}.${o.slice(0,16)}`),[i,m]=S(null),d=_n(r,s),{view:p}=r;Br(d.name,p?V(p):"",Ir(r,d.name));let _=i&&i.on.includes(d.name)?Hr(i,p):null;P(()=>{r.refused&&m(Bt(r.refused.command,r.refused.code))},[r.refused]),P(()=>{_&&qe(_)},[_]),P(()=>{if(!i)return;let k=setTimeout(()=>m(null),jr);return()=>clearTimeout(k)},[i]),Fr(t,r);let f=$e(d.name,"about"in d&&d.about);if(d.name==="ended")return l`<${Cn} code=${d.code} dinner=${t} state=${r} />`;if(d.name==="connecting"||!p||!p.seat)return l`<${At} state=${r} /><${yn} />`;let{table:u,seat:h}=p,y=async k=>{let x=await n.send(k);return x.ok?m(w=>An(w,k)):x.code!=="ended"&&m(Bt(k,x.code)),x},$=ee(p.table,h.guest),v={boot:e,code:t,token:o,state:r,view:p,table:u,seat:h,me:$,local:s,setLocal:a,send:y,notice:_};return l`
    <${At} state=${r} />
    ${u.paused&&!zt.has(d.name)&&l`<p class="rest" role="status">${c("guest.mirror.paused")}</p>`}
    <div class="scene" ...${f}><${Ar[d.name]} ...${v} scene=${d} /></div>
  `},Hr=({code:e,about:t},o)=>{let n=t&&o&&q(o.table,t);return n?`${n}: ${G(e)}`:G(e)},Fr=(e,{view:t,pending:o,conn:n})=>{let r=t&&t.seat,s=t&&r&&ee(t.table,r.guest),a=!!(s&&s.sealed&&!o.length);P(()=>{a&&r&&be(Le(e,r.guest))},[a]),P(()=>{n.closed===D.ERASED&&Kt(e)},[n.closed])},Ur=e=>{let[t,o]=S(()=>Object.assign({},dn,Fe(e,{})));return[t,n=>o(r=>{let s=Object.assign({},r,n);return Ue(e,s),s})]},Br=(e,t,o)=>{let n=Y(!0);P(()=>{document.documentElement.dataset.posture=o?"dark":"hand"},[o]),P(()=>{n.current||(scrollTo(0,0),ko()),n.current=!1},[e,zt.has(e)?t:""])};var zr=async(e,t,o)=>{let n=`coperto.join-id.${e}`,r=J(n)||ze();H(n,r);let s=await ot(`/api/dinners/${e}/guests`,Object.assign({name:t,id:r},o?{join_token:o}:{}));return s.ok&&H(n,null),s},qr=({code:e,status:t})=>t===0?c("common.offline"):t===404?c("guest.join.unknown"):G(e),Hn=({boot:e,code:t,join:o,onSeated:n})=>{let[r,s,a]=_e(`${t}.name`,""),[i,m]=S(""),[d,p]=S(""),[_,f]=S(!1),u=Y(null);P(()=>{te(`/api/dinners/${t}`,o).then(y=>y.ok&&m(y.body.title))},[t]);let h=async y=>{if(y.preventDefault(),_)return;if(!U(r)){p(c("guest.join.empty")),u.current&&u.current.focus();return}f(!0);let $=await zr(t,U(r),o);if(f(!1),!$.ok)return p(qr($));a(),n($.body.token)};return l`<main ...${$e()}>
    <header class="bar"><span>${i||"Coperto"}</span><${ye} ...${e} /></header>
    <form onSubmit=${h} novalidate>
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
      <p class="error" role="alert">${d}</p>
      <button class="primary" type="submit" aria-busy=${_}>${c(o?"guest.join.sit":"guest.join.knock")}</button>
    </form>
    <p class="promise">${c("guest.house_rule")}</p>
    ${!o&&l`<p class="note">${c("guest.join.knock_why")}</p>`}
    <${at} title=${c("guest.join.have")} lines=${[c("guest.join.have_how")]} />
    <${ut} ...${e} />
    <${ne} />
  </main>`};var ft=Yt();fo(ft);yt();var pe=ft.code||"",Bn=document.getElementById("app"),Fn=e=>{Be("seat",pe,e),Ko(In,co({code:pe,token:e,letterbox:`/api/dinners/${pe}/do`}),{boot:ft,code:pe,token:e},Bn)},Wr=ht("join",pe),Un=ht("seat",pe);Un?Fn(Un):Oe(fe(Hn,{boot:ft,code:pe,join:Wr,onSeated:Fn}),Bn);
