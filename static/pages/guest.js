/*! Contains Preact, (c) 2015-present Jason Miller, MIT (../vendor/LICENSE-preact.txt), and htm, (c) 2018 Google Inc.,
Apache-2.0 (../vendor/LICENSE-htm.txt), both shortened. */
var ot={},he="it",Dt=(e,t)=>{ot=e,he=t},Me=()=>he,re=e=>Object.prototype.hasOwnProperty.call(ot,e),p=(e,t)=>{let o=re(e)?ot[e]:e;if(!t)return o;let n=t;return o.replace(/\{(\w+)\}/g,(r,s)=>s in n?String(n[s]):r)},Rt=e=>e.map(t=>t[he]||t.und||t.en),R=(e,t,o)=>{let n=`${e}.${new Intl.PluralRules(he).select(t)}`;return p(re(n)?n:`${e}.other`,Object.assign({n:t},o))},Le=e=>{let t=`common.ordinal.${new Intl.PluralRules(he,{type:"ordinal"}).select(e)}`;return p(re(t)?t:"common.ordinal.other",{n:e})},J=e=>re(`refusal.${e}`)?p(`refusal.${e}`):p("common.did_not_work"),Nt=e=>e.length<2?e.join(""):p("common.and",{first:e.slice(0,-1).join(", "),last:e[e.length-1]});var Pe=new Map,nt=()=>{try{return localStorage}catch{return null}},At=e=>{let t=nt();Array.from(Pe.keys()).concat(t?Object.keys(t):[]).filter(n=>n.startsWith("coperto.")&&n.split(".").includes(e)).forEach(n=>j(n,null))},G=e=>{let t=Pe.get(e);if(t!==void 0)return t;try{let o=nt();return o?o.getItem(e):null}catch{return null}},j=(e,t)=>{Pe.set(e,t);let o=nt();if(o)try{t===null?o.removeItem(e):o.setItem(e,t),Pe.delete(e)}catch{}},Te=(e,t)=>{let o=G(e);if(o===null)return t;try{return JSON.parse(o)}catch{return t}},De=(e,t)=>j(e,t===null?null:JSON.stringify(t));var jt=e=>{let t=document.getElementById(e);return t&&t.textContent?JSON.parse(t.textContent):{}},Ht=()=>{let e=jt("boot");return Dt(jt("words"),e.language||"it"),Object.assign({code:null,language:"it",languages:["it","en"],version:""},e)},vn=(e=location.hash)=>{let t={};for(let o of e.replace(/^#/,"").split("&")){let n=o.indexOf("=");n>0&&(t[o.slice(0,n)]=wn(o.slice(n+1)))}return t},wn=e=>{try{return decodeURIComponent(e)}catch{return e}},xn=(e,t)=>{let o=location.pathname+location.search;history.replaceState(null,"",t?`${o}#${e}=${t}`:o)},rt=(e,t)=>{let o=vn()[e];return o&&j(st(e,t),o),o||G(st(e,t))},Re=(e,t,o)=>{j(st(e,t),o),xn(e,o)},st=(e,t)=>`coperto.${e}.${t}`;var O={NOT_TEXT:1003,TOO_BIG:1009,MALFORMED:4e3,HELLO_TIMEOUT:4001,PROTOCOL:4002,REFUSED:4003,OPENED_ELSEWHERE:4004,FLOODING:4008,REVOKED:4010,TOO_SLOW:4011,RESTARTING:4012,ERASED:4013},It=new Set([O.MALFORMED,O.PROTOCOL,O.REFUSED,O.OPENED_ELSEWHERE,O.REVOKED,O.ERASED]),Ft=new Set([O.REFUSED,O.REVOKED,O.ERASED]),Ut=e=>(Object.entries(O).find(([,t])=>t===e)||["malformed"])[0].toLowerCase();var Wt={dial:e=>new WebSocket(e),now:()=>Date.now(),after:(e,t)=>setTimeout(e,t),cancel:e=>clearTimeout(e),random:Math.random,hidden:()=>document.visibilityState==="hidden",watch:({wake:e,sleep:t})=>{document.addEventListener("visibilitychange",e),addEventListener("pageshow",e),addEventListener("online",e),addEventListener("pagehide",t)}};var Ne=()=>{let e=crypto.getRandomValues(new Uint8Array(16));return btoa(String.fromCharCode(...e)).replace(/\+/g,"-").replace(/\//g,"_").replace(/=+$/,"")};var Sn=200,zt=e=>{let t=Te(e,[]),o=Array.isArray(t)?t.slice(0,Sn):[],n=r=>{o=r,De(e,o.length?o:null)};return{items:()=>o,first:()=>o[0],add:(r,s)=>{let l={id:Ne(),seen:s,command:r};return n(o.concat(l)),l},settle:r=>{let s=o.find(l=>l.id===r);return s&&n(o.filter(l=>l.id!==r)),s},clear:()=>n([])}};var En=1,qt=5e3,Cn=12e3,On=4e3,Bt=1500,Mn=3e3,Ln=4e3,Jt=1e3,Pn=5e3,Tn=3e3,Gt=[0,500,1e3,2e3,4e3,4e3,4e3,8e3],Dn=3,Kt=({url:e,token:t,device:o,env:n,ears:r})=>{let s=null,l="idle",a=null,f=0,d=0,u=0,_=0,g=0,c=(m,y=0)=>{n.cancel(a),a=m&&n.after(m,y)},$=(m,y=null)=>{l=m,u=n.now(),r.turned(m,y)},h=()=>{let m=s;if(s=null,!!m){m.onopen=m.onmessage=m.onclose=m.onerror=null;try{m.close()}catch{}}},b=()=>{h(),g=0,$("connecting"),c(x,qt);let m;try{m=n.dial(e)}catch{return}s=m,m.onopen=()=>{c(x,qt),q(Object.assign({type:"hello",token:t,protocol:En},o?{device:o}:{}))},m.onmessage=y=>w(y.data),m.onclose=y=>k(y.code)},w=m=>{let y=Rn(m);y&&(d=n.now(),g=0,l==="live"?c(null):y.type==="view"&&(c(null),$("live")),y.type!=="pong"&&r.frame(y))},k=m=>{It.has(m)?z(m):m===O.RESTARTING?P(n.random()*Tn,m):(m===O.FLOODING&&(f=Math.max(f,Dn)),v(m))},x=()=>v(null),v=m=>{let y=Gt[Math.min(f,Gt.length-1)];f+=1,P(y*(.7+.6*n.random()),m)},P=(m,y)=>{h(),c(()=>n.hidden()||b(),m),$("waiting",y)},z=m=>{h(),c(null),$("ended",m)},I=m=>{g&&g<=m||(g=m,q({type:"ping"})?c(T,m):T())},T=()=>{f=0,b()},q=m=>{try{return s?(s.send(JSON.stringify(m)),!0):!1}catch{return!1}},D=()=>{if(l==="ended"||n.hidden())return;r.woke();let m=n.now();l==="live"?m-d>Mn&&I(Bt):(l!=="connecting"||m-u>Bt)&&T()},A=()=>{n.after(A,Jt);let m=n.now(),y=m-_>Ln;_=m,y&&D(),l==="live"&&(m-u>Pn&&(f=0),m-d>Cn&&!n.hidden()&&(d=m,I(On)))};return{open:()=>{_=n.now(),n.after(A,Jt),b()},sleep:()=>{l!=="ended"&&(h(),c(null),$("idle"))},wake:D,reconnect:T,send:q}},Rn=e=>{try{return typeof e=="string"?JSON.parse(e):null}catch{return null}};var Nn={state:"connecting",late:!1,long:!1,closed:null},Vt=()=>{let e={view:null,conn:Nn,pending:[],trouble:null,refused:null},t=new Set,o=n=>{e=Object.assign({},e,n),t.forEach(r=>r(e))};return{state:()=>e,set:o,take:n=>An(n,e.view)?!1:(o({view:n}),!0),subscribe:n=>(t.add(n),n(e),()=>t.delete(n))}},An=(e,t)=>t!==null&&e.epoch===t.epoch&&e.version<t.version;var jn=2500,Hn=2e4,In=1e4,Fn=1e3,Un=8e3,Xt=({code:e,token:t,device:o,url:n=Wn(e),env:r=Wt})=>{let s=Vt(),l=zt(`coperto.outbox.${e}.${t.slice(0,16)}`),a=new Map,f=[],d=null,u=0,_=null,g=[],c=null,$=Kt({url:n,token:t,device:o,env:r,ears:{frame:m=>b(m),turned:(m,y)=>P(m,y),woke:()=>q()}}),h=()=>{let m=s.state().view;f=f.filter(({version:y})=>!m||m.version<y),s.set({pending:f.map(({item:y})=>y).concat(l.items())})},b=m=>{if(m.type==="view"){let{view:y}=s.state();y&&y.epoch!==m.epoch&&(f=[]),s.take(m)&&f.length&&h()}else m.type==="ack"?w(m.id,{ok:!0,version:m.version}):m.type==="no"&&m.retry?x(m.code):m.type==="no"&&w(m.id||d,{ok:!1,code:m.code})},w=(m,y)=>{let U=m&&l.settle(m);U&&(r.cancel(_),d=null,u=0,y.ok&&f.push({item:U,version:y.version}),s.set({trouble:null}),k(U,y),h(),v())},k=(m,y)=>{let U=a.get(m.id);a.delete(m.id),U?U(y):y.ok||s.set({refused:{command:m.command,code:y.code}})},x=m=>{r.cancel(_),d=null,s.set({trouble:m});let y=Math.min(Fn*2**u,Un)*(.7+.6*r.random());u+=1,_=r.after(v,y)},v=()=>{let m=l.first();!m||d||s.state().conn.state!=="live"||(d=m.id,$.send({type:"do",id:m.id,seen:m.seen,command:m.command}),r.cancel(_),_=r.after($.reconnect,In))},P=(m,y)=>{d=null,r.cancel(_),m==="live"?I():T(),m==="ended"&&A(y),m==="live"&&z();let{late:U,long:tt}=m==="live"?{late:!1,long:!1}:s.state().conn;s.set({conn:{state:m==="idle"?"waiting":m,late:U,long:tt,closed:y}}),v()},z=()=>{c!==null&&$.send({type:"ping",sound:c})},I=()=>{g.forEach(r.cancel),g=[]},T=()=>{g.length||(g=[D("late",jn),D("long",Hn)])},q=()=>{let{conn:m}=s.state();m.state!=="live"&&(I(),T(),s.set({conn:Object.assign({},m,{late:!1,long:!1})}))},D=(m,y)=>r.after(()=>s.set({conn:Object.assign({},s.state().conn,{[m]:!0})}),y),A=m=>{I(),m!==null&&Ft.has(m)&&l.clear();let y=Array.from(a.values());a.clear(),y.forEach(U=>U({ok:!1,code:"ended"})),h()};return $.open(),r.watch($),h(),{state:s.state,subscribe:s.subscribe,send:(m,{seen:y=null}={})=>{if(s.state().conn.state==="ended")return Promise.resolve({ok:!1,code:"ended"});let U=l.add(m,y),tt=new Promise(kn=>a.set(U.id,kn));return h(),v(),tt},tell:m=>{c=m,s.state().conn.state==="live"&&z()}}},Wn=e=>`${location.protocol==="https:"?"wss":"ws"}://${location.host}/ws/${e}`;var Qt="coperto.light",Yt={full:"#FBF6EC",low:"#14100D"},lt=()=>G(Qt)==="full",Zt=e=>{j(Qt,e?"full":null),at()},at=()=>{let e=lt();e?document.documentElement.dataset.light="full":delete document.documentElement.dataset.light;let t=document.querySelector('meta[name="theme-color"]');t&&t.setAttribute("content",e?Yt.full:Yt.low)};var it=e=>{let t=document.querySelector(`[data-live="${e}"]`);if(t)return t;let o=document.createElement("p");return o.dataset.live=e,o.setAttribute("role",e),o.className="unseen",document.body.appendChild(o),o},eo=()=>{it("status"),it("alert")},to=e=>no("status",e),oo=e=>no("alert",e),no=(e,t)=>{let o=it(e);o.textContent!==t&&(o.textContent=t)},so=()=>{let e=document.querySelector("h1");e&&(e.setAttribute("tabindex","-1"),e.focus({preventScroll:!0}))};var E,ao,zn,V,ct,Fe,io,je,co,pt,ut,qn,ye=Symbol.for("pv"),Ue={},We=[],Bn=/^m(i|n|o|s|text|space)$/,mt=Array.isArray,ft=We.slice,te=Object.assign;function ee(e){e&&e.parentNode&&e.remove()}function le(e,t,o){var n,r,s,l={},a=arguments.length;for(s in t)s=="key"?n=t[s]:s=="ref"&&typeof e!="function"?r=t[s]:l[s]=t[s];return a>2&&(l.children=a>3?ft.call(arguments,2):o),$e(e,l,n,r,null)}function $e(e,t,o,n,r){var s={type:e,props:t,key:o,ref:n,__k:null,__:null,__b:0,__e:null,__c:null,constructor:ye,__v:r||++ao,__i:-1,__u:0};return!r&&E.vnode&&E.vnode(s),s}function be(e){return e.children}function He(e,t){this.props=e,this.context=t,this.__g=0}function X(e,t){if(t==null)return e.__&&X(e.__,e.__i+1);for(var o;t<e.__k.length;t++)if((o=e.__k[t])&&o.__e)return o.__e;return typeof e.type!="function"||e.props.__P?null:X(e)}function Jn(e){var t,o=e.__v,n=o.__e,r=[],s=[],l=e.__P;l&&((t=te({constructor:ye},o)).__v=o.__v+1,E.vnode&&E.vnode(t),dt(l,t,o,e.__n,l.namespaceURI,32&o.__u?[n]:null,r,n||X(o),32&o.__u,s),t.__v=o.__v,t.__.__k[t.__i]=t,go(r,t,s),o.__=o.__e=null,t.__e!=n&&uo(t))}function uo(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),uo(e)}function ro(e){(8&e.__g||(e.__g|=8,V.push(e),Fe++))&&ct==E.debounceRendering||((ct=E.debounceRendering)||queueMicrotask)(po)}function po(){try{for(var e,t=1;V.length;)V.length>t&&V.sort(io),e=V.shift(),t=V.length,8&e.__g&&Jn(e)}finally{(Fe=V.length)&&(ct||queueMicrotask)(po)}}function mo(e,t,o,n,r,s,l,a,f,d,u){var _,g,c,$,h,b,w=n.__k||We,k=t.length;for(f=Gn(o,t,w,f,k),_=0;_<k;_++)(c=o.__k[_])!=null&&(g=~c.__i&&w[c.__i]||Ue,c.__i=_,b=dt(e,c,g,r,s,l,a,f,d,u),$=c.__e,(g.ref!=c.ref||8&g.__u)&&(g.ref&&_t(g.ref,null,c,g),c.ref&&u.push(c.ref,c.__c||$,c)),h=h||$,4&c.__u?(f=fo(c,f,e,!g.__v),g.__e&&(g.__e=null)):typeof c.type=="function"&&b!==void 0?f=b:$&&(f=$.nextSibling),c.__u&=-21);return o.__e=h,f}function Gn(e,t,o,n,r){var s,l,a,f,d,u,_,g,c,$=o.length,h=$,b=0,w=0,k=e.__k=Array(r);for(s=0;s<r;s++)(l=t[s])!=null&&typeof l!="boolean"&&typeof l!="function"?(typeof l!="object"||l.constructor===String?l=k[s]=$e(null,l):mt(l)?l=k[s]=$e(be,{children:l}):l.constructor===ye&&l.__b?l=k[s]=$e(l.type,l.props,l.key,l.ref,l.__v):k[s]=l,f=s+b,l.__=e,l.__b=e.__b+1,a=null,~(d=l.__i=Kn(l,o,f,h))&&(h--,(a=o[d])&&(a.__u|=2)),a&&a.__v?(l.__u|=16,d==f-1?b--:d==f+1?b++:d!=f&&(d>f?b--:b++,w=1)):(~d||(r>$?b--:r<$&&b++),typeof l.type!="function"&&(l.__u|=4))):k[s]=null;if(w){for(u=[],_=[],s=0;s<r;s++)if((l=k[s])&&16&l.__u){for(b=0,g=u.length;b<g;)u[c=b+g>>1]<l.__i?b=c+1:g=c;u[b]=l.__i,_[s]=b+1}for(b=u.length;s--;)_[s]&&(_[s]==b?b--:k[s].__u|=4)}if(h)for(s=0;s<$;s++)!(a=o[s])||2&a.__u||(a.__e==n&&(n=X(a)),gt(a,a));return n}function fo(e,t,o,n){var r,s,l,a;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(s=0;s<r.length;s++)r[s]&&(r[s].__=e,t=fo(r[s],t,o,!1));return t}for(t&&!t.parentNode&&(t=X(e))&&!t.parentNode&&(t=null),l=e.__e,a=t;a&&a.nodeType==8;)a=a.nextSibling;for(l!=a&&(!n&&o.moveBefore&&l.parentNode?o.moveBefore(l,t):o.insertBefore(l,t||null)),t=l;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function Kn(e,t,o,n){var r,s=e.key,l=e.type,a=t[o],f=a&&!(2&a.__u);if(a===null&&s==null||f&&s==a.key&&l==a.type)return o;if(n>(f?1:0)){for(r=o-1;r>=0;r--)if((a=t[r])&&!(2&a.__u)&&s==a.key&&l==a.type)return r;for(r=o+1;r<t.length;r++)if((a=t[r])&&!(2&a.__u)&&s==a.key&&l==a.type)return r}return-1}function lo(e,t,o){o==null&&(o=""),t[0]=="-"?e.setProperty(t,o):e[t]=o}function Ae(e,t,o,n,r){var s,l;if(t=="style")if(typeof o=="string")e.style.cssText=o;else{if(typeof n=="string"&&(e.style.cssText=n=""),n)for(t in n)o&&t in o||lo(e.style,t);if(o)for(t in o)n&&o[t]==n[t]||lo(e.style,t,o[t])}else if(t[0]=="o"&&t[1]=="n")typeof o!="function"&&(o=null),typeof n!="function"&&(n=null),(e.__e||(e.__e={}))[t]=o,o&&n||(l=ut[t]||(ut[t]=Vn(t)),(e.__a||(e.__a={}))[t]=pt,s=t!=(t=t.replace(co,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),o?e.addEventListener(t,l,s):e.removeEventListener(t,l,s));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=o==null?"":o)}catch{}if(typeof o=="function")return;o==null||o===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&o==1?"":o)}}function Vn(e){return function(t){var o=this.__e;if(o){if(o=o[e],t[je]==null)t[je]=pt++;else if(t[je]<this.__a[e])return;return o(E.event?E.event(t):t)}}}function dt(e,t,o,n,r,s,l,a,f,d){var u,_,g,c,$,h,b,w,k,x,v,P,z,I,T,q,D,A,m=t.type;if(t.constructor!==ye)return null;128&o.__u&&(f=32&o.__u,u=o.__c.__z)&&(t.__u|=f,_=s=[],u.nodeType==8?a=Ie(u,s):s.push(u),a=s[0]||a),(u=E.__b)&&u(t);e:if(typeof m=="function"){g=l.length;try{if(w=t.props,k=(u=m.prototype)&&u.render,x=(u=m.contextType)&&n[u.__c],v=u?x?x.props.value:u.__:n,(c=o.__c)?(t.__c=c,2&c.__g&&(c.__g|=1)):(k?t.__c=c=new m(w,v):(t.__c=c=new He(w,v),c.constructor=m,c.render=Yn),x&&x.sub(c),c.state||(c.state={}),c.__n=n,c.__g|=8,c.__h=[],c.__k=[]),k&&(c.__s||(c.__s=c.state),m.getDerivedStateFromProps&&(c.__s==c.state&&(c.__s=te({},c.__s)),te(c.__s,m.getDerivedStateFromProps(w,c.__s)))),$=c.props,h=c.state,c.__v=t,o.__c){if(w!==$&&k&&!m.getDerivedStateFromProps&&c.componentWillReceiveProps&&c.componentWillReceiveProps(w,v),t.__v==o.__v&&!(8&c.__g)||!(4&c.__g)&&c.shouldComponentUpdate&&c.shouldComponentUpdate(w,c.__s,v)===!1){t.__v!=o.__v&&(c.props=w,c.state=c.__s,c.__g&=-9),t.__e=o.__e,t.__k=o.__k,t.__k.some(function(y){y&&(y.__=t)}),We.push.apply(c.__h,c.__k),c.__k=[],c.__h.length&&l.push(c),a=X(o);break e}c.componentWillUpdate&&c.componentWillUpdate(w,c.__s,v),k&&c.componentDidUpdate&&c.__h.push(function(){c.componentDidUpdate($,h,b)})}else k&&!m.getDerivedStateFromProps&&c.componentWillMount&&c.componentWillMount(),k&&c.componentDidMount&&c.__h.push(c.componentDidMount);c.context=v,c.props=w,c.__P=e,c.__g&=-5,P=E.__r,z=k?25:0;do c.__g&=-9,P&&P(t),u=c.render(c.props,c.state=c.__s,c.context);while(8&c.__g&&++z<25);k&&(We.push.apply(c.__h,c.__k),c.__k=[]),c.state=c.__s,c.getChildContext&&(n=te({},n,c.getChildContext())),k&&o.__c&&c.getSnapshotBeforeUpdate&&(b=c.getSnapshotBeforeUpdate($,h)),I=u&&u.type===be&&u.key==null?u.props.children:u,w.__P&&(u=a,r=(e=w.__P).namespaceURI,f=s=null,o.props&&o.props.__P!=e&&(o.__k.some(function(y){y&&gt(y,y)}),o.__k=null),a=o.__k?X(o,0):null),a=mo(e,mt(I)?I:[I],t,o,n,r,s,l,a,f,d),w.__P&&(t.__e=null,a=u),t.__u&=-161,_&&_.some(ee),c.__h.length&&l.push(c),1&c.__g&&(c.__g&=-4)}catch(y){if(l.length=g,t.__v=null,f||s)if(y&&y.then){if(t.__u|=128|f,s){for(~(D=s.indexOf(a||void 0))||(D=s.length);(A=s[D-1])&&A.nodeType==8;)D--;for(;D<s.length;D++)if(A=s[D])if(s[D]=null,T){if(A==q)break}else{if(A.nodeType!=8)break;A.data.startsWith("$s")&&(q=Ie(T=A))}}if(!T){for(;a&&a.nodeType==8&&a.nextSibling;)a=a.nextSibling;T=a}(u=Ie(T=t.__c.__z||(t.__c.__z=T)))?(t.__e=T,a=u):t.__e=a,a=a&&a.nextSibling}else s&&s.some(ee);else t.__e=o.__e;t.__k||(t.__k=o.__k||[]),y&&y.then||_o(t),E.__e(y,t,o)}}else a=t.__e=Xn(o.__e,t,o,n,r,s,l,f,d,e);return(u=E.diffed)&&u(t),a}function Ie(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var o=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))o++;else if(e.data.startsWith("/$s")&&!--o)return e}t&&t.push(e)}}function _o(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(_o))}function go(e,t,o){for(var n=0;n<o.length;)_t(o[n++],o[n++],o[n++]);E.__c&&E.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(s){s.call(r)})}catch(s){E.__e(s,r.__v)}})}function Xn(e,t,o,n,r,s,l,a,f,d){var u,_,g,c,$,h,b,w,k=o.props||Ue,x=t.props,v=t.type;if(v=="svg"?r="http://www.w3.org/2000/svg":v=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),s){for(u=0;u<s.length;u++)if(($=s[u])&&(v?$.localName==v:$.nodeType==3)){e=$,s[u]=null;break}}if(!e){if(w=d.ownerDocument||document,!v)return w.createTextNode(x);e=w.createElementNS(r,v,x.is?x:d),a&&(E.__m&&E.__m(t,s),a=!1),s=null}if(v){if(d=v=="template"&&e.content||e,s=v=="textarea"&&x.defaultValue!=null?null:s&&ft.call(d.childNodes),!a&&s)for(k={},u=0;u<e.attributes.length;u++)k[($=e.attributes[u]).name]=$.value;for(u in k)$=k[u],u=="dangerouslySetInnerHTML"?g=$:u=="children"||u in x||u=="value"&&"defaultValue"in x||u=="checked"&&"defaultChecked"in x||Ae(e,u,null,$,r);for(u in x)$=x[u],u=="children"?c=$:u=="dangerouslySetInnerHTML"?_=$:u=="value"?h=$:u=="checked"?b=$:a&&typeof $!="function"||k[u]===$||Ae(e,u,$,k[u],r);_?(a||g&&(_.__html==g.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(g&&(e.textContent=""),(v=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&Bn.test(v))&&(r="http://www.w3.org/1999/xhtml"),mo(d,mt(c)?c:[c],t,o,n,r,s,l,s?s[0]:o.__k&&X(o,0),a,f),s&&s.some(ee)),a&&v!="textarea"||(u="value",v=="progress"&&h==null?e.removeAttribute(u):h==null||h===e[u]&&(v!="progress"||h)||Ae(e,u,h,k[u],r),u="checked",b!=null&&b!=e[u]&&Ae(e,u,b,k[u],r))}else k===x||a&&e.data==x||(e.data=x);return e}function _t(e,t,o,n){try{typeof e=="function"?t?t.__x=e(t)||1:n&&(n=n.__c||n.__e)&&(t=n.__x)&&(n.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){E.__e(r,o)}}function gt(e,t,o){var n,r,s,l;if(E.unmount&&E.unmount(e),!(n=e.ref)||n.current&&n.current!=e.__e||_t(n,null,t,e),n=e.__c){if(n.componentWillUnmount)try{n.componentWillUnmount()}catch(a){E.__e(a,t)}n.__P=n.__n=null}if(n=e.__k)for(l=0;l<n.length;l++)n[l]&&gt(n[l],t,typeof e.type!="function"||o&&!e.props.__P);!o&&(n=e.__c)&&(n=n.__z)&&(r=Ie(n,s=[]))&&(n==e.__e&&s.some(ee),ee(r),ee(n)),o||ee(e.__e),e.__e=e.__c=e.__=null}function Yn(e,t,o){return this.constructor(e,o)}function ke(e,t){var o,n,r,s;E.__&&E.__(e,t),t.nodeType==9&&(t=t.documentElement),n=(o=e&&32&e.__u)?null:t.__k,t.__k=$e(be,{children:[e]}),r=[],s=[],dt(t,t.__k,n||Ue,Ue,t.namespaceURI,n?null:t.firstChild?ft.call(t.childNodes):null,r,n?n.__e:t.firstChild,o,s),go(r,t.__k,s),t.__k.props.children=null}E={__e:function(e,t,o,n){for(var r,s,l;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((l=(s=r.constructor)&&s.getDerivedStateFromError)&&r.setState(s.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,n||{}),l=1),l&&8&r.__g)return void(r.__g|=2)}catch(a){e=a}}throw Fe=0,e}},ao=0,zn=function(e){return e!=null&&e.constructor===ye},He.prototype.setState=function(e,t){var o=this.__s;o&&o!=this.state||(o=this.__s=te({},this.state)),typeof e=="function"&&(e=e(te({},o),this.props)),e&&(te(o,e),this.__v&&(t&&this.__k.push(t),ro(this)))},He.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),ro(this))},He.prototype.render=be,V=[],Fe=0,io=function(e,t){return e.__v.__b-t.__v.__b},je=Symbol(),co=/(PointerCapture)$|Capture$/i,pt=0,ut={},qn=0;var $o=function(e,t,o,n){var r;t[0]=0;for(var s=1;s<t.length;s++){var l=t[s++],a=t[s]?(t[0]|=l?1:2,o[t[s++]]):t[++s];l===3?n[0]=a:l===4?n[1]=Object.assign(n[1]||{},a):l===5?(n[1]=n[1]||{})[t[++s]]=a:l===6?n[1][t[++s]]+=a+"":l?(r=e.apply(a,$o(e,a,o,["",null])),n.push(r),a[0]?t[0]|=2:(t[s-2]=0,t[s]=r)):n.push(a)}return n},ho=new Map;function yo(e){var t=ho.get(this);return t||(t=new Map,ho.set(this,t)),(t=$o(this,t.get(e)||(t.set(e,t=(function(o){for(var n,r,s=1,l="",a="",f=[0],d=function(g){s===1&&(g||(l=l.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?f.push(0,g,l):s===3&&(g||l)?(f.push(3,g,l),s=2):s===2&&l==="..."&&g?f.push(4,g,0):s===2&&l&&!g?f.push(5,0,!0,l):s>=5&&((l||!g&&s===5)&&(f.push(s,0,l,r),s=6),g&&(f.push(s,g,0,r),s=6)),l=""},u=0;u<o.length;u++){u&&(s===1&&d(),d(u));for(var _=0;_<o[u].length;_++)n=o[u][_],s===1?n==="<"?(d(),f=[f],s=3):l+=n:s===4?l==="--"&&n===">"?(s=1,l=""):l=n+l[0]:a?n===a?a="":l+=n:n==='"'||n==="'"?a=n:n===">"?(d(),s=1):s&&(n==="="?(s=5,r=l,l=""):n==="/"&&(s<5||o[u][_+1]===">")?(d(),s===3&&(f=f[0]),s=f,(f=f[0]).push(2,0,s),s=0):n===" "||n==="	"||n===`
`||n==="\r"?(d(),s=2):l+=n),s===3&&l==="!--"&&(s=4,f=f[0])}return d(),f})(e)),t),arguments,[])).length>1?t:t[0]}var ae,M,ht,bo,$t=Object.is,ze=0,Mo=[],yt=[],C=E,ko=C.__b,vo=C.__r,wo=C.diffed,xo=C.__c,So=C.unmount,Eo=C.__;function qe(e,t){C.__h&&C.__h(M,e,ze||t),ze=0;var o=M.__H||(M.__H={__:[],__h:[]});return e>=o.__.length&&o.__.push({}),o.__[e]}function S(e){return ze=1,Qn(Po,e)}function Qn(e,t,o){var n=qe(ae++,2);if(n.t=e,!n.__c&&(n.__=[o?o(t):Po(void 0,t),function(s){var l=(n.__N||n.__)[0],a=n.t(l,s);$t(l,a)||(n.__N=[a,n.__[1]],n.__c.setState({}))}],n.__c=M,!M.__f)){M.__f=!0;var r=M.shouldComponentUpdate;M.shouldComponentUpdate=function(s,l,a){var f=this.__H;if(!f)return!0;var d=!1,u=this.props!=s;if(f.__.some(function(g){g.__N&&(d=!0,$t(g.__[0],g.__N[0])||(u=!0))}),r){var _=r.call(this,s,l,a);return d?_||u:_}return!d||u}}return n.__}function L(e,t){var o=qe(ae++,3);!C.__s&&vt(o.__H,t)&&(o.__P=!0,o.__=e,o.u=t,M.__H.__h.push(o))}function kt(e,t){var o=qe(ae++,4);!C.__s&&vt(o.__H,t)&&(o.__P=!1,o.__=e,o.u=t,M.__h.push(o))}function K(e){return ze=5,Lo(function(){return{current:e}},[])}function Lo(e,t){var o=qe(ae++,7);return vt(o.__H,t)&&(o.__=e(),o.__H=t),o.__}function Zn(){var e;do{for(;e=yt.shift();)try{ve(e)}catch(o){C.__e(o,{__:(e=e.__P)&&e.__v})}for(;e=Mo.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(ve),t.__h.some(bt),t.__h=[]}catch(o){t.__h=[],C.__e(o,e.__v)}}}while(yt.length)}C.__b=function(e){M=null,ko&&ko(e)},C.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Eo&&Eo(e,t)},C.__r=function(e){vo&&vo(e),ae=0;var t=(M=e.__c).__H;t&&(ht==M?M.__h=[]:(t.__h.some(ve),t.__h.some(bt),ae=0),t.__h=[],t.__.some(function(o){o.__N&&(o.__=o.__N),o.u=o.__N=void 0})),ht=M},C.diffed=function(e){wo&&wo(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Oo(Mo.push(t)),t.__H.__.some(function(o){o.u&&(o.__H=o.u)})),ht=M=null},C.__c=function(e,t){t.some(function(o){try{o.__h.some(ve),o.__h=o.__h.filter(function(n){return!n.__||bt(n)})}catch(n){o.__h=[function(){throw n}]}}),xo&&xo(e,t)},C.unmount=function(e){So&&So(e);var t,o,n=e.__c;n&&n.__H&&(n.__H.__.some(function(r){try{if(r.__P&&r.__c){if(o===void 0){for(o=e.__;o&&(!o.__c||!o.__c.__P);)o=o.__;o=o&&o.__c}r.__P=o,Oo(yt.push(r))}else ve(r)}catch(s){t=s}}),n.__H=void 0,t&&C.__e(t,n.__v))};var Co=typeof requestAnimationFrame=="function";function es(e){var t,o=function(){clearTimeout(n),Co&&cancelAnimationFrame(t),setTimeout(e)},n=setTimeout(o,35);Co&&(t=requestAnimationFrame(o))}function Oo(e){e!=1&&bo==C.requestAnimationFrame||((bo=C.requestAnimationFrame)||es)(Zn)}function ve(e){var t=M,o=e.__c;typeof o=="function"&&(e.__c=void 0,o()),M=t}function bt(e){var t=M;e.__c=e.__(),M=t}function vt(e,t){return!e||e.length!=t.length||t.some(function(o,n){return!$t(o,e[n])})}function Po(e,t){return typeof t=="function"?t(e):t}var i=yo.bind(le);var To=(e,t,o,n=document.getElementById("app"))=>{n&&(eo(),t.subscribe(r=>ke(le(e,Object.assign({},o,{line:t,state:r})),n)))};var ts=({conn:e,pending:t,trouble:o})=>{if(e.state==="ended")return null;if(e.state!=="live"&&e.late){let n=t.length?"common.line_away_kept":"common.line_away";return{text:p(n),reload:e.long}}return o?{text:J(o),reload:!1}:null},wt=({state:e})=>{let t=ts(e);return i`<div class="line-note" role="status">
    ${t&&i`<p>${t.text}</p>`}
    ${t&&t.reload&&i`<button class="bare" onClick=${()=>location.reload()}>${p("common.reload")}</button>`}
  </div>`};var ie=(e,t)=>{let o=e&&`coperto.draft.${e}`,[n,r]=S(()=>Do(o)),s=n.key===o?n:Do(o),l=a=>{o&&j(o,a),r({key:o,text:a})};return[s.text===null?t:s.text,l,()=>l(null)]},Do=e=>({key:e,text:e&&G(e)}),Ro=(e,t)=>j(`coperto.draft.${e}`,t),we=e=>j(`coperto.draft.${e}`,null);var N=e=>e.replace(/\p{Surrogate}/gu,"").replace(/\s+/g," ").trim(),H={name:24,title:60,profession:60,also:6,realName:60,story:140,contact:120,guess:60};var Be="M4 206C4 104 72 44 159 44s155 60 155 162z",ce=({children:e})=>i`
  <div class="dome">
    <svg viewBox="0 0 318 206" preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <clipPath id="dome-clip"><path d=${Be} /></clipPath>
      </defs>
      <path d="M151 32h16l4 14h-24z" fill="var(--metal-4)" />
      <circle cx="159" cy="19" r="15" fill="var(--metal-3)" />
      <path d="M159 4a15 15 0 0 0 0 30 20 20 0 0 1 0-30z" fill="var(--metal-2)" />
      <g clip-path="url(#dome-clip)">
        <path d="M0 0h318v206H0z" fill="var(--light-3)" />
        <path d="M0 0h236v206H0z" fill="var(--metal-2)" />
        <path d=${Be} fill="var(--light-5)" transform="translate(5 3)" />
        <path d=${Be} fill="var(--light-4)" transform="translate(17 8)" />
        <path d=${Be} fill="var(--light-3)" transform="translate(200 26)" />
      </g>
    </svg>
    ${e}
  </div>
`;var os=i`<circle cx="24" cy="24" r="20.5" fill="none" stroke="currentColor" stroke-width="3.5" /><circle
    cx="24"
    cy="24"
    r="12.5"
    fill="none"
    stroke="currentColor"
    stroke-width="2.5"
  />`,ns={covered:i`<circle cx="24" cy="24" r="22" fill="var(--metal-3)" />`,uncovered:os,now:i`<circle cx="24" cy="24" r="21" fill="none" stroke="var(--candle-400)" stroke-width="5" /><circle
      cx="24"
      cy="24"
      r="9"
      fill="var(--candle-400)"
    />`,late:i`<circle cx="24" cy="24" r="20.5" fill="none" stroke="var(--candle-400)" stroke-width="4.5" />`},xe=({state:e})=>i`<svg class=${`plate ${e}`} viewBox="0 0 48 48" aria-hidden="true">${ns[e]}</svg>`,Je=({states:e})=>i`<span class="plates">${e.map((t,o)=>i`<${xe} key=${o} state=${t} />`)}</span>`;var ss=400,rs=2e3,ls=24,as=e=>{let t=-1/0,o={control:null,spot:null};return{moved:()=>{e()-t<rs&&(t=e())},typed:()=>{t=-1/0},allows:(n,r)=>(n===o.control||is(r,o.spot))&&e()-t<ss?!1:(o={control:n,spot:r},t=e(),!0)}},is=(e,t)=>e&&t?Math.hypot(e.x-t.x,e.y-t.y)<ls:e===t,xt=as(()=>performance.now()),No=null,cs=e=>{let t=e.target.closest("button, a");!t||No===e||(No=e,!xt.allows(t,e.detail?{x:e.clientX,y:e.clientY}:null)&&(e.preventDefault(),e.stopPropagation()))},ue=(...e)=>(kt(xt.moved,e),{onClickCapture:cs,onInputCapture:xt.typed});var Ao=async(e,t,{body:o,token:n}={})=>{let r={Accept:"application/json"};o!==void 0&&(r["Content-Type"]="application/json"),n&&(r.Authorization=`Bearer ${n}`);try{let s=await fetch(t,{method:e,headers:r,body:o===void 0?void 0:JSON.stringify(o)});return await us(s)}catch{return{ok:!1,status:0,code:"offline",message:""}}},us=async e=>{let t=await e.text(),o=ps(t);if(e.ok)return{ok:!0,status:e.status,body:o};let n=o&&o.error||{};return{ok:!1,status:e.status,code:n.code||`http_${e.status}`,message:n.message||""}},ps=e=>{try{return e?JSON.parse(e):null}catch{return e}},Ge=(e,t,o)=>Ao("POST",e,{body:t,token:o}),pe=(e,t)=>Ao("GET",e,{token:t});var jo=e=>t=>e(t.target.value),Ke=({field:[e,t],most:o,label:n,hint:r="",capitals:s="none",complete:l="off"})=>i`
  <label class="field"
    ><input
      aria-label=${n}
      value=${e}
      onInput=${jo(t)}
      maxlength=${o}
      placeholder=${r}
      autocomplete=${l}
      autocapitalize=${s}
      enterkeyhint="next"
  /></label>
`,ms=600,fs=({profession:e,field:t})=>e&&t?p("common.seal.understood",{profession:e,field:t}):e?p("common.seal.understood_job",{profession:e}):t?p("common.seal.understood_field",{field:t}):p("common.seal.not_understood"),ds=({text:e})=>{let t=N(e),[o,n]=S(null);L(()=>{if(t.length<3)return;let s=setTimeout(async()=>{let l=await Ge("/api/understand",{text:t,language:Me()});l.ok&&n(Object.assign({text:t},l.body))},ms);return()=>clearTimeout(s)},[t]);let r=o&&o.text===t&&t.length>=3;return i`<p class="note understood" role="status">${r?fs(o):""}</p>`},Y=[{name:"profession",draw:({profession:e})=>i`<${Ke}
        key="profession"
        field=${e}
        most=${H.profession}
        label=${p("common.seal.profession")}
        hint=${p("common.write_here")}
      />
      <${ds} text=${e[0]} />`},{name:"also",draw:({also:e})=>i`<${Ke}
      key="also"
      field=${e}
      most=${H.also*H.profession}
      label=${p("common.seal.also")}
      hint=${p("common.seal.also_hint")}
    />`},{name:"person",draw:({realName:e,story:t})=>i`<${Ke}
        key="name"
        field=${e}
        most=${H.realName}
        label=${p("common.seal.real_name")}
        hint=${p("common.seal.real_name")}
        capitals="words"
      />
      <label class="labelled"
        ><span>${p("common.seal.story")}</span
        ><textarea rows="3" maxlength=${H.story} value=${t[0]} onInput=${jo(t[1])} autocomplete="off"
      /></label>`},{name:"contact",draw:({contact:e})=>i`<${Ke}
      key="contact"
      field=${e}
      most=${H.contact}
      label=${p("common.seal.contact")}
      hint=${p("common.seal.contact_hint")}
    />`}];var Io=["profession","also","realName","story","contact"],_s=e=>({profession:N(e.profession),also:gs(e.also),real_name:N(e.realName)||null,story:N(e.story)||null,contact:N(e.contact)||null}),gs=e=>Array.from(new Set(e.split(/[,;\n]/).map(N).filter(Boolean))),Ho=e=>e.profession?e.also.length>H.also?"too_many":e.also.some(t=>t.length>H.profession)?"too_long":null:"empty",Ve=e=>{e&&Io.concat("step").forEach(t=>we(`${e}.${t}`))},me=(e,t,o)=>ie(e&&`${e}.${t}`,o),Fo=({keepAs:e,initial:t,error:o=null,onSeal:n,onLater:r,later:s})=>{let l=t||{profession:"",also:[],real_name:null,story:null,contact:null},a={profession:me(e,"profession",l.profession),also:me(e,"also",l.also.join(", ")),realName:me(e,"realName",l.real_name||""),story:me(e,"story",l.story||""),contact:me(e,"contact",l.contact||"")},[f,d]=me(e,"step","0"),[u,_]=S(null),g=K(null),c=Math.min(Number(f)||0,Y.length-1),$=c===Y.length-1,h=()=>_s(Object.fromEntries(Io.map(v=>[v,a[v][0]]))),b=v=>{_(null),d(String(v)),hs(g.current)},w=()=>{let v=Ho(h());return v?(b(v==="empty"?0:1),_(v)):n(h())},k=v=>{if(v.preventDefault(),$)return w();let P=Ho(h());return P&&(c===1||P==="empty")?_(P):b(c+1)},x=u?J(u):o;return i`<form class="seal" ref=${g} onSubmit=${k} novalidate ...${ue()}>
    <header class="bar">
      <span>${p("common.seal.step",{step:c+1,of:Y.length})}</span>
      <${Je} states=${Y.map((v,P)=>P===c?"now":P<c?"uncovered":"covered")} />
    </header>
    <${ce}><h1><b>${p(`common.seal.${Y[c].name}`)}</b></h1><//>
    ${Y[c].draw(a)}
    ${x&&i`<p class="error" role="alert">${x}</p>`}
    <button class="primary" type="submit">${p($?"common.seal.do":"common.seal.next")}</button>
    <div class="pair">
      ${c>0&&i`<button class="quiet" type="button" onClick=${()=>b(c-1)}>${p("common.seal.back")}</button>`}
      ${!$&&i`<button class="quiet" type="button" onClick=${w}>${p("common.seal.now")}</button>`}
      ${r&&c===0&&i`<button class="quiet" type="button" onClick=${r}>${s}</button>`}
    </div>
    <p class="promise">${p(`common.seal.${Y[c].name}_promise`)}</p>
    ${c===0&&i`<p class="note">${p("common.seal.optional")}</p>`}
  </form>`},hs=e=>requestAnimationFrame(()=>{let t=e&&e.querySelector("input, textarea");t&&t.focus()});var $s={it:"Italiano",en:"English",fr:"Français",de:"Deutsch",es:"Español"},ys=(e,t)=>{let o=new URL(e);return o.searchParams.set("lang",t),o.href},bs=({language:e,languages:t})=>t.map(o=>i`<option key=${o} value=${o} lang=${o} selected=${o===e}>${$s[o]||o}</option>`),ks=()=>i`<svg viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="9.5" /><ellipse cx="12" cy="12" rx="4" ry="9.5" /><path d="M2.5 12h19" />
</svg>`,fe=({language:e,languages:t})=>i`
  <label class="languages"
    ><${ks} /><select
      aria-label=${p("common.language")}
      onChange=${o=>location.assign(ys(location.href,o.target.value))}
    >
      <${bs} language=${e} languages=${t} />
    </select></label
  >
`;var Q=()=>{let[e,t]=S(lt());return i`<button type="button" class="bare light" onClick=${()=>{Zt(!e),t(!e)}}>${p(e?"common.light.low":"common.light.full")}</button>`};var Uo=()=>i`<main class="quiet-page"><h1 class="unseen">Coperto</h1><p class="note">${p("guest.arriving")}</p></main>`,Wo=({boot:e,me:t,table:o})=>i`
  <main class="quiet-page">
    <p class="note">${o.title}</p>
    <h1 class="tag">${t.name}</h1>
    <p role="status">${p("guest.knock.waiting")}</p>
    <${fe} ...${e} />
    <${Q} />
  </main>
`;var vs="M12 1c1 5 7 8 7 14.200A7 7 0 0 1 12 22a7 7 0 0 1-7-6.800C5 11 9.500 8.500 12 1z",Se=({lit:e})=>i`
  <svg class="candle" viewBox="0 0 30 48" aria-hidden="true">
    ${e&&i`<path d=${vs} fill="var(--flame)" transform="translate(3 -1)" />`}
    <path d=${e?"M15 20v8":"M15 15v8"} stroke="var(--cream-400)" stroke-width="2.5" />
    <path d="M10.500 24h9v18h-9z" fill=${e?"var(--cream-50)":"var(--light-5)"} />
    <path
      d="M2 43.500h26"
      stroke=${e?"var(--cream-50)":"var(--cream-400)"}
      stroke-width="3.500"
      stroke-linecap="round"
    />
  </svg>
`;var zo=e=>{let t=e.trim();return/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(t)?`mailto:${encodeURI(t)}`:/^\+?[\d\s().-]{6,20}$/.test(t)?`tel:${t.replace(/[^\d+]/g,"")}`:null};var de=({me:e,guests:t})=>{if(e.score===null||e.place===null)return null;if(!e.score)return i`<p class="standing">${p("guest.standing_zero")}</p>`;let n=t.some(({id:r,place:s})=>r!==e.id&&s===e.place)?"guest.standing_tied":"guest.standing";return i`<p class="standing">${R(n,e.score,{place:Le(e.place)})}</p>`},qo=({points:{points:e,why:t,double:o},me:n,guests:r})=>i`
  <section class="own-score">
    ${e>0&&i`<p class="earned">+${e}</p>`}
    <p>${p(t.key,t.values)}${o?` ${p("guest.points.double")}`:""}</p>
    <${de} me=${n} guests=${r} />
  </section>
`;var W=e=>{let t=e.view&&e.view.seat,o=Object.assign({},t?t.guesses:{});for(let{command:n}of e.pending)n.type==="guess"?o[n.about]={kind:"guess",text:n.text}:n.type==="pass"||n.type==="know"?o[n.about]={kind:n.type,text:null}:n.type==="withdraw"&&delete o[n.about];return o},Z=(e,t)=>t||e.pending.some(({command:o})=>o.type==="seal"),Xe=e=>{let t=e.view&&e.view.seat,o=new Set(t?t.wishes:[]);for(let{command:n}of e.pending)n.type==="wish"&&(n.on?o.add(n.about):o.delete(n.about));return o},Bo=e=>{let t={};for(let{command:o}of e.pending)o.type==="rule"&&(t[o.cluster]=o.verdict);return t};var ws=e=>{let t=2166136261;for(let o=0;o<e.length;o+=1)t=Math.imul(t^e.charCodeAt(o),16777619);return t=Math.imul(t^t>>>16,2246822507),(t^t>>>13)>>>0},Ye=(e,t,o)=>{let n=r=>ws(`${o}/${t}/${r}`);return e.slice().sort((r,s)=>n(r)-n(s)||(r<s?-1:1))},Jo=(e,t)=>e.filter(o=>!t[o]),_e=(e,t,o)=>{let n=o===null?-1:e.indexOf(o),s=e.slice(n+1).concat(e.slice(0,n+1)).filter(l=>l!==o&&!t[l]);return s.length?s[0]:null},Go=(e,t,o)=>e.map(n=>n===o?"now":t[n]?"uncovered":"covered");var Ko={about:null,hand:null,editing:!1,later:!1,reading:!1,judged:null,wished:!1},xs=new Set(["guessing","spotlight","wall","drumroll","unmasked"]),Vo=(e,t)=>{if(e.conn.state==="ended")return{name:"ended",code:e.conn.closed};let{view:o}=e,n=o&&se(o,o.seat&&o.seat.guest);if(!o||!o.seat||!n)return{name:"arriving"};if(n.waiting)return{name:"knock"};let{phase:r}=o.table;return r==="closed"||r==="finale"?{name:r}:Ss(e,o.seat,n,t)?{name:"seal"}:r==="arrival"?{name:"kitchen"}:r==="seated"?Es(e,o.seat,t):Cs(e,o.seat,t)},Ss=(e,t,o,n)=>t.can.includes("seal")&&(n.editing||!(Z(e,o.sealed)||n.later)),Es=(e,t,o)=>{if(!t.open.length)return{name:"eyes"};let n=Xo(e,o);return n?St(e,t,o,n):Ee(e).table.pace==="rounds"?{name:"eyes"}:ne(e).length?St(e,t,o,"walk"):{name:"list"}},Cs=(e,t,o)=>{let n=Ee(e).table.spotlight;if(!n)return{name:"eyes"};let r=t.open.length?Xo(e,o):null;if(n.guest===t.guest){if(n.stage==="verdicts"&&n.clusters.length&&o.judged!==n.guest)return{name:"judge"};if(!r)return{name:xs.has(n.stage)?"poker":"eyes"}}return r?St(e,t,o,r):n.stage==="guessing"&&t.open.includes(n.guest)&&!W(e)[n.guest]?{name:"walk",about:n.guest,alone:!0}:{name:"eyes"}},St=(e,t,o,n)=>{let r=n==="walk"?Os(e,t,o):null;if(!r)return{name:"list"};let s=Ee(e).table.spotlight;return{name:"walk",about:r,alone:s!==null&&s.stage==="guessing"&&s.guest===r}},Os=(e,t,o)=>o.about&&t.open.includes(o.about)?o.about:_e(oe(e),W(e),null),Xo=(e,t)=>t.hand&&t.hand.moment===B(Ee(e))?t.hand.kind:null,B=({table:{phase:e,spotlight:t}})=>t?`${e}/${t.guest}/${t.stage}`:e,oe=e=>{let{seat:t,table:o}=Ee(e);return t?Ye(t.open,t.guest,o.code):[]},ne=e=>Jo(oe(e),W(e)),Ee=e=>e.view,se=(e,t)=>e.table.guests.find(({id:o})=>o===t)||null,F=(e,t)=>{let o=se(e,t);return o?o.name:""};var Yo=({code:e,token:t,view:o,table:n,seat:r,me:s})=>{let[l,a]=S(null),f=async()=>a(await Ls(e,t,n.title)),d=r.connections.filter(({guest:u})=>F(o,u));return i`<main class="closed">
    <h1>${p("guest.closed.title")}</h1>
    <p class="lead">${p(d.length?"guest.closed.met":"guest.closed.nobody")}</p>
    <ul class="met">
      ${d.map(({guest:u,contact:_})=>i`<li key=${u}><${Se} lit=${!0} /><span><b>${F(o,u)}</b><${Ms} contact=${_} /></span></li>`)}
    </ul>
    <button class="primary" onClick=${f}>${p("guest.closed.keepsake")}</button>
    <p class="note">${p("guest.closed.keepsake_why")}</p>
    ${l&&i`<p class="error" role="alert">${l}</p>`}
    <${de} me=${s} guests=${n.guests} />
    <h2>${p("guest.closed.everyone")}</h2>
    <ul class="people">
      ${n.guests.filter(({waiting:u})=>!u).map(({id:u,name:_,revealed:g})=>i`<li key=${u}>
        <b>${_}</b><span>${g?g.profession:p("common.stayed_covered")}</span>${g&&g.real_name&&i`<small>${g.real_name}</small>`}
      </li>`)}
    </ul>
  </main>`},Ms=({contact:e})=>{if(!e)return i`<span class="note">${p("guest.closed.no_contact")}</span>`;let t=zo(e);return t?i`<a href=${t}>${e}</a>`:i`<span>${e}</span>`},Ls=async(e,t,o)=>{let n=await pe(`/api/dinners/${e}/keepsake`,t);if(!n.ok)return p(n.status===0?"common.offline":"guest.closed.no_keepsake");let r=URL.createObjectURL(new Blob([n.body],{type:"text/html"})),s=document.createElement("a");return s.href=r,s.download=`${o}.html`,document.body.appendChild(s),s.click(),s.remove(),setTimeout(()=>URL.revokeObjectURL(r),6e4),null};var Ps=e=>e===O.OPENED_ELSEWHERE?"elsewhere":e===O.REVOKED?"revoked":e===O.REFUSED?"refused":e===O.ERASED?"erased":"broken",Ts=e=>{Re("seat",e,null),location.reload()},Qo=({code:e,dinner:t})=>{let o=Ps(e),n=o==="revoked"||o==="refused";return i`<main class="plain">
    <h1>${p(`guest.ended.${o}`)}</h1>
    <p>${p(`close.${Ut(e)}`)}</p>
    ${n&&i`<button class="quiet" onClick=${()=>Ts(t)}>${p("guest.ended.again")}</button>`}
    ${(o==="elsewhere"||o==="broken")&&i`<button class="primary" onClick=${()=>location.reload()}>${p(`guest.ended.${o}_do`)}</button>`}
    ${(n||o==="erased")&&i`<a class="quiet" href="/">${p("guest.ended.home")}</a>`}
  </main>`};var Et=(e,t)=>`${e}.${t}.seal`,Zo=({code:e,state:t,me:o,seat:n,send:r,setLocal:s,notice:l})=>{let a=Et(e,n.guest),f=Z(t,o.sealed),d=async u=>{s({editing:!1,later:!1}),(await r(Object.assign({type:"seal"},u))).ok?Ve(a):s({editing:!0})};return i`<main>
    <${Fo}
      keepAs=${a}
      initial=${n.secret}
      error=${l}
      onSeal=${d}
      later=${p(f?"guest.seal.keep":"guest.seal.later")}
      onLater=${()=>s({editing:!1,later:!f})}
    />
  </main>`};var en=e=>{let{phase:t,paused:o,pace:n,spotlight:r}=e.table;if(o)return{key:"guest.mirror.paused"};if(!r)return{key:t==="seated"&&n==="rounds"?"guest.mirror.rounds":"guest.mirror.locked"};let s=e.seat!==null&&r.guest===e.seat.guest,l=F(e,r.guest);return!r.clusters.length&&(r.stage==="wall"||r.stage==="verdicts")?{key:"guest.mirror.empty_wall",values:{name:l}}:{key:`guest.mirror.${s?"mine.":""}${r.stage}`,values:{name:l}}},tn=e=>{let{spotlight:t}=e.table;if(!t||!e.seat||t.stage!=="scores")return null;let o=e.seat.guest,n=F(e,t.guest),{points:r,reason:s}=o===t.guest?Ds(t):Rs(t,o,e.seat.guesses);return{points:r,why:{key:`guest.points.${s}`,values:{name:n}},double:t.double&&r>0}},Ds=e=>{let t=e.disguise||0;return{points:t,reason:t?"disguise":"no_disguise"}},Rs=(e,t,o)=>{for(let{by:r,verdict:s,points:l}of e.clusters){let a=r?r.indexOf(t):-1;if(a<0)continue;let f=s==="exact"&&Ns(e)?"alone":s||"miss";return{points:l?l[a]:0,reason:f}}let n=o[e.guest];return{points:0,reason:n&&n.kind!=="guess"?n.kind:"none"}},Ns=({clusters:e})=>e.reduce((t,{verdict:o,size:n})=>t+(o==="exact"?n:0),0)===1;var As=1e4,on=(e,t=As)=>{let[o,n]=S(e===0);return L(()=>{if(e>0){n(!1);return}let r=setTimeout(()=>n(!0),t);return()=>clearTimeout(r)},[e>0]),o&&e===0};var js={exact:i`<circle cx="12" cy="12" r="10.5" fill="currentColor" />`,close:i`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" /><path
      d="M12 3a9 9 0 0 0 0 18z"
      fill="currentColor"
    />`,miss:i`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" />`},Ce=({verdict:e})=>i`<svg class=${`mark ${e}`} viewBox="0 0 24 24" aria-hidden="true">${js[e]}</svg>`;var Hs=600,nn=(e,t=Hs)=>{let[o,n]=S(e);return L(()=>{if(!e){n(!1);return}let r=setTimeout(()=>n(!0),t);return()=>clearTimeout(r)},[e]),e&&!o};var sn=({view:e})=>{let{spotlight:t,guests:o,screens:n}=e.table,r=nn(t!==null&&t.stage==="unmasked")&&n>0,s=t&&se(e,t.guest);if(!t||!s)return null;let l=r?null:s.revealed,a=t.stage==="scores",f=a||e.seat===null||e.seat.guest!==s.id;return i`<section class="read">
    <p class="note">${p("guest.read.number",{number:t.number,of:t.of})}</p>
    <h2>${l?l.profession:s.name}</h2>
    ${l&&i`<p>${l.real_name?`${s.name}: ${l.real_name}`:s.name}</p>`}
    ${l&&l.story&&i`<p class="note">${l.story}</p>`}
    ${t.stage==="guessing"&&i`<p>${R("guest.read.answers",t.answers)}</p>`}
    ${t.clusters.length>0&&i`<ul>${t.clusters.map(d=>i`<${Is} key=${d.id} cluster=${d} view=${e} names=${f} early=${r} />`)}</ul>`}
    ${a&&i`<${Fs} guests=${o} />`}
  </section>`},Is=({cluster:e,view:t,names:o,early:n})=>{let{texts:r,size:s,hidden:l}=e,{by:a,verdict:f}=n?{by:null,verdict:null}:e,d=a&&o?Nt(a.map(u=>F(t,u)).filter(Boolean)):R("guest.read.said",s);return i`<li>
    <b>${l?p("guest.read.hidden"):r.join(" · ")}</b>
    ${f&&i`<span class="ruled"><${Ce} verdict=${f} />${p(`common.verdict.${f}`)}</span>`}
    <small>${d}</small>
  </li>`},Fs=({guests:e})=>{let t=e.filter(({place:o})=>o!==null).sort((o,n)=>(o.place||0)-(n.place||0));return i`<ol>
    ${t.map(({id:o,name:n,place:r,score:s})=>i`<li key=${o} class="numbers">${Le(r||0)} ${n} <small>${R("common.points",s||0)}</small></li>`)}
  </ol>`};var Ct=e=>{let{view:t,table:o,local:n,setLocal:r,scene:s}=e,{key:l,values:a}=en(t),f=tn(t),d=s.name==="poker",u=on(o.screens);return i`
    <${Ws} />
    <main class="eyes">
      <h1 class=${d?"poker":""}>${p(d?"guest.poker":"guest.eyes")}</h1>
      <p class="mirror" role="status">${p(l,a)}</p>
      ${f&&i`<${qo} points=${f} me=${e.me} guests=${o.guests} />`}
      ${(n.reading||u)&&o.spotlight&&i`<${sn} view=${t} />`}
      <div class="foot">
        <${Us} ...${e} />
        ${o.spotlight&&!u&&i`<button class="bare" aria-expanded=${n.reading} onClick=${()=>r({reading:!n.reading})}>
          ${p(n.reading?"guest.read.enough":"guest.read.here")}
        </button>`}
      </div>
    </main>
  `},Us=({state:e,view:t,table:o,seat:n,me:r,setLocal:s})=>{let l=ne(e).length,a=o.spotlight,f=a&&W(e)[a.guest],d=a!==null&&a.stage==="guessing"&&n.open.includes(a.guest),u=(_,g)=>s({about:g,hand:{kind:_,moment:B(t)}});return i`
    ${d&&f&&i`<p class="note">${f.kind==="guess"?p("guest.eyes.said",{text:f.text||""}):p(`guest.eyes.${f.kind}`)}</p>`}
    ${d&&f&&i`<button class="quiet" onClick=${()=>u("walk",a.guest)}>${p("guest.eyes.change")}</button>`}
    ${n.can.includes("rule")&&a&&i`<button class="quiet" onClick=${()=>s({judged:null})}>${p("guest.eyes.judge")}</button>`}
    ${n.open.length>0&&!d&&i`<button class="quiet" onClick=${()=>u("list",null)}>
      ${l&&o.pace==="ballot"?R("guest.eyes.left",l):p("guest.eyes.list")}
    </button>`}
    ${!Z(e,r.sealed)&&n.can.includes("seal")&&i`<button class="quiet" onClick=${()=>s({later:!1})}>${p("guest.kitchen.seal")}</button>`}
  `},Ws=()=>i`
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
`;var rn=e=>e.local.wished?i`<${Bs} ...${e} />`:i`<${zs} ...${e} />`,zs=({state:e,table:t,seat:o,me:n,send:r,setLocal:s,notice:l})=>{let a=Xe(e),f=(u,_)=>r({type:"wish",about:u,on:_}),d=()=>{a.forEach(u=>f(u,!1)),s({wished:!0})};return i`<main class="finale">
    <${de} me=${n} guests=${t.guests} />
    <h1>${p("guest.finale.title")}</h1>
    <p class="why">${p("guest.finale.why")}</p>
    ${l&&i`<p class="error">${l}</p>`}
    <div class="two">
      ${t.guests.filter(({id:u,waiting:_})=>u!==o.guest&&!_).map(u=>i`<${qs} key=${u.id} guest=${u} lit=${a.has(u.id)} wish=${f} />`)}
      <span class="you"><${xe} state="uncovered" />${p("guest.finale.you")}</span>
    </div>
    ${a.size>0&&i`<button class="primary" onClick=${()=>s({wished:!0})}>${R("guest.finale.leave",a.size)}</button>`}
    <button class="quiet" onClick=${d}>${p("guest.finale.none")}</button>
  </main>`},qs=({guest:{id:e,name:t,revealed:o},lit:n,wish:r})=>i`
  <button aria-pressed=${n} onClick=${()=>r(e,!n)}>
    <span><b>${t}</b><i>${o?o.profession:p("guest.finale.covered")}</i>${o&&o.real_name?i`<i>${o.real_name}</i>`:null}</span>
    <${Se} lit=${n} />
  </button>
`,Bs=({state:e,table:t,me:o,setLocal:n})=>i`<main class="quiet-page">
  <${Se} lit=${Xe(e).size>0} />
  <h1>${R("guest.finale.lit",Xe(e).size)}</h1>
  <p>${p("guest.finale.later")}</p>
  <${de} me=${o} guests=${t.guests} />
  <button class="quiet" onClick=${()=>n({wished:!1})}>${p("guest.finale.again")}</button>
</main>`;var Oe="M64 340C64 168 172 64 320 64s256 104 256 276z",ln=()=>i`
  <svg class="lid" viewBox="0 0 640 392" aria-hidden="true">
    <defs>
      <clipPath id="lid-shell"><path d=${Oe} /></clipPath>
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
      <path d=${Oe} fill="var(--metal-2)" transform="translate(16 8)" />
      <path d=${Oe} fill="var(--metal-3)" transform="translate(78 26)" />
      <path d=${Oe} fill="var(--metal-4)" transform="translate(186 52)" />
      <path d=${Oe} fill="var(--metal-5)" transform="translate(318 80)" />
      <path d="M576 340C576 232 534 150 470 104" fill="none" stroke="var(--metal-4)" stroke-width="9" />
    </g>
    <path d="M50 336h540a9 9 0 0 1 0 18H50a9 9 0 0 1 0-18z" fill="var(--metal-3)" />
    <path d="M50 336h170l-14 18H50a9 9 0 0 1 0-18z" fill="var(--metal-1)" />
    <path d="M430 336h160a9 9 0 0 1 0 18H416z" fill="var(--metal-4)" />
  </svg>
`;var Js=["exact","close","miss"],Gs=e=>{let t=e.filter(({hidden:n})=>!n),o=t.find(({sure:n})=>n===!1)||t[0];return o?o.id:null},an=({state:e,table:t,me:o,send:n,setLocal:r,notice:s})=>{let l=t.spotlight?t.spotlight.clusters:[],[a,f]=S(()=>Gs(l)),d=Bo(e),u=(_,g)=>n({type:"rule",cluster:_,verdict:g});return i`
    <div class="lifted" aria-hidden="true"><${ln} /></div>
    <main class="judge">
      <h1>${p("guest.judge.title",{name:o.name}).split("|").map(_=>i`<span>${_} </span>`)}</h1>
      <p class="lead">${p("guest.judge.how")}</p>
      ${s&&i`<p class="error">${s}</p>`}
      <ul>
        ${l.map(_=>{let g=d[_.id]||_.verdict||"miss",c=_.hidden||_.ruled_by==="host";return i`<li key=${_.id}>
            ${_.id===a&&!c?i`<${Ks} cluster=${_} verdict=${g} rule=${u} />`:i`<${Ys} cluster=${_} verdict=${g} fixed=${c} open=${()=>f(_.id)} />`}
          </li>`})}
      </ul>
      <button class="primary" onClick=${()=>r({judged:o.id})}>${p("guest.judge.done")}</button>
    </main>
  `},Ot=({hidden:e,texts:t})=>e?p("guest.read.hidden"):t.join(" · "),Ks=({cluster:e,verdict:t,rule:o})=>i`
  <section class="open">
    <b>${Ot(e)}</b>
    <p class="note">${R("guest.read.said",e.size)}<span>${Vs(e)}</span></p>
    <div class="three" role="group" aria-label=${Ot(e)}>
      ${Js.map(n=>i`<button key=${n} class=${n} aria-pressed=${n===t} onClick=${()=>o(e.id,n)}>
          <${Ce} verdict=${n} /><span>${p(`common.verdict.${n}`)}</span>
        </button>`)}
    </div>
  </section>
`,Vs=({reason:e,ruled_by:t})=>{if(!e||t!=="matcher"||!re(`reason.${e.code}`))return"";let o=p(`reason.${e.code}`,Rt(e.parts));return o.charAt(0).toUpperCase()+o.slice(1)},Xs=({sure:e,ruled_by:t,hidden:o})=>e===!1&&t==="matcher"&&!o,Ys=({cluster:e,verdict:t,fixed:o,open:n})=>i`
  <button class="row" disabled=${o} aria-expanded=${o?void 0:"false"} onClick=${n}>
    <b>${Ot(e)}${e.ruled_by==="host"&&i`<small>${p("guest.judge.host")}</small>`}${Xs(e)&&i`<small>${p("guest.judge.unsure")}</small>`}</b>
    <span>${p(`common.verdict.${t}`)}<${Ce} verdict=${t} /></span>
  </button>
`;var Qs=4e3,cn=({label:e,children:t})=>{let[o,n]=S(!1),r=()=>n(!1);return L(()=>{if(!o)return;let l=setTimeout(r,Qs);return()=>clearTimeout(l)},[o]),i`<div class="peek">
    <button
      class="quiet"
      type="button"
      aria-expanded=${o}
      onPointerDown=${()=>n(!0)}
      onPointerUp=${r}
      onPointerLeave=${r}
      onPointerCancel=${r}
      onKeyDown=${l=>{l.key!==" "&&l.key!=="Enter"||(l.preventDefault(),n(!0))}}
      onKeyUp=${r}
      onBlur=${r}
      onContextMenu=${l=>l.preventDefault()}
    >
      ${e}
    </button>
    <div class="peeked">${o&&t}</div>
  </div>`};var un=({boot:e,state:t,table:o,me:n,seat:r,setLocal:s})=>{let l=Z(t,n.sealed),a=l&&!n.sealed;return i`<main class="quiet-page">
    <p class="note">${o.title}</p>
    <h1 class="tag">${n.name}</h1>
    <p>${p(l?"guest.kitchen.away":"guest.kitchen.empty")}</p>
    <p class="note">${p("guest.house_rule")}</p>
    ${a&&i`<p class="note" role="status">${p("guest.kitchen.travelling")}</p>`}
    <div class="foot">
      ${r.secret&&i`<${cn} label=${p("guest.kitchen.peek")}><b>${r.secret.profession}</b><//>`}
      ${l?i`<button class="quiet" onClick=${()=>s({editing:!0})}>${p("guest.kitchen.change")}</button>`:i`<button class="primary" onClick=${()=>s({later:!1})}>${p("guest.kitchen.seal")}</button>`}
      <${fe} ...${e} />
      <${Q} />
    </div>
  </main>`};var Zs={seal:["seal"],guess:["walk","list"],pass:["walk","list"],know:["walk","list"],withdraw:["walk","list"],rule:["judge"],wish:["finale"]},Mt=(e,t)=>({code:t,about:"about"in e?e.about:null,on:Zs[e.type]||[]});var Qe=({title:e,lines:t})=>i`<details class="more">
  <summary>${e}</summary>
  ${t.map(o=>i`<p key=${o}>${o}</p>`)}
</details>`;var Ze=({table:{pace:e,points:t}})=>i`<${Qe}
  title=${p("guest.how.title")}
  lines=${[`guest.how.${e}`,"guest.how.wall","guest.how.judge",t?"guest.how.points":"guest.how.no_points"].map(o=>p(o))}
/>`;var er=e=>e?e.kind==="guess"?e.text:p(`guest.list.${e.kind}`):p("guest.list.nothing"),tr=e=>p(e.sealed?"guest.list.locked":"guest.list.unsealed"),pn=({code:e,state:t,view:o,table:n,seat:r,local:s,setLocal:l,notice:a})=>{let f=W(t),d=ne(t),u=new Set(r.open),_=n.guests.filter(({id:h,waiting:b})=>h!==r.guest&&!b),g=Ye(_.map(({id:h})=>h),r.guest,e),c=new Map(_.map(h=>[h.id,h])),$=h=>l({about:h,hand:{kind:"walk",moment:B(o)}});return i`<main>
    <h1 class="title">${p(d.length?"guest.list.title":"guest.list.done")}</h1>
    <p class="lead">${d.length?R("guest.list.left",d.length):p("guest.list.done_why")}</p>
    ${a&&i`<p class="error">${a}</p>`}
    ${d.length>0&&i`<button class="primary" onClick=${()=>$(_e(oe(t),f,s.about)||d[0])}>
      ${p("guest.list.go_on")}
    </button>`}
    <ul class="rows">
      ${g.map(h=>{let b=c.get(h),w=i`<${xe} state=${f[h]?"uncovered":u.has(h)?"late":"covered"} />
          <b>${b.name}</b><span>${u.has(h)||f[h]?er(f[h]):tr(b)}</span>`;return i`<li key=${h}>
          ${u.has(h)?i`<button class="row" onClick=${()=>$(h)}>${w}</button>`:i`<div class="row">${w}</div>`}
        </li>`})}
    </ul>
    ${n.phase==="reveals"&&i`<button class="quiet" onClick=${()=>l({hand:null})}>${p("guest.list.back")}</button>`}
    <${Ze} table=${n} />
    <${Q} />
  </main>`};var or=3,nr=4,et=null,mn=e=>(et||(et=pe(`/api/professions?language=${e}`).then(t=>(t.ok||(et=null),t.ok?t.body:[]))),et),Lt=e=>N(e).normalize("NFD").replace(/[\u0300-\u036f]/g,"").toLowerCase(),fn=(e,t)=>{let o=Lt(t);if(o.length<or)return[];let n=e.filter(r=>Lt(r).startsWith(o));return n.some(r=>Lt(r)===o)?[]:n.sort((r,s)=>r.length-s.length||(r<s?-1:1)).slice(0,nr)};var sr=16,rr=e=>e.length<8?"short":e.length<13?"middling":"long",dn=async({state:e,view:t,send:o,setLocal:n,scene:r},s,l)=>{let a=Object.assign({},W(e),{[s.about]:!0}),f=r.alone?null:_e(oe(e),a,s.about);n({about:f,hand:r.alone?null:{kind:f?"walk":"list",moment:B(t)}}),we(l),f&&to(F(t,f)),!(await o(s)).ok&&s.type==="guess"&&Ro(l,s.text)},_n=e=>{let{code:t,state:o,view:n,table:r,seat:s,notice:l,setNotice:a,setLocal:f,scene:d}=e,{about:u,alone:_}=d,g=W(o),c=g[u],$=`${t}.${s.guest}.guess.${u}`,[h,b]=ie($,c&&c.text||""),w=K(null),k=oe(o),x=F(n,u),[v,P,z]=p("guest.ask",{name:x}).split("|"),I=m=>{m.preventDefault();let y=N(h);return w.current&&w.current.focus(),y?dn(e,{type:"guess",about:u,text:y},$):a({code:"empty",about:null,on:["walk"]})},T=m=>{b(m),w.current&&w.current.focus()},q=m=>dn(e,{type:m,about:u},$),D=()=>{b(""),we($),e.send({type:"withdraw",about:u})},A=()=>f({about:u,hand:{kind:"list",moment:B(n)}});return i`<main>
    <header class="bar">
      <span>${_?p("guest.walk.now"):p("guest.walk.step",{step:k.indexOf(u)+1,of:k.length})}</span>
      ${!_&&k.length<=sr&&i`<${Je} states=${Go(k,g,u)} />`}
    </header>
    <form onSubmit=${I} novalidate>
      <${ce}><h1 class=${`asked ${rr(x)}`}>${v} <b>${P}</b> ${z}</h1><//>
      <label class="field"
        ><input
          ref=${w}
          aria-label=${`${v} ${P} ${z||""}`}
          value=${h}
          onInput=${m=>b(m.target.value)}
          maxlength=${H.guess}
          placeholder=${p("common.write_here")}
          autocomplete="off"
          autocapitalize="none"
          enterkeyhint="send"
      /></label>
      <${lr} text=${h} choose=${T} />
      ${l&&i`<p class="error">${l}</p>`}
      <button class="primary" type="submit">${p(c&&c.kind==="guess"?"guest.walk.update":"guest.walk.confirm")}</button>
    </form>
    <div class="pair">
      ${["pass","know"].map(m=>i`<button
          class="quiet"
          key=${m}
          aria-pressed=${!!c&&c.kind===m}
          onClick=${()=>q(m)}
        >
          ${p(`guest.walk.${m}`)}
        </button>`)}
    </div>
    <div class="links">
      ${c&&i`<button class="bare" onClick=${D}>${p("guest.walk.withdraw")}</button>`}
      <button class="bare" onClick=${A}>${p("guest.walk.list")}</button>
    </div>
    <p class="note still">${p("guest.walk.until_locked")}</p>
    <${Ze} table=${r} />
  </main>`},lr=({text:e,choose:t})=>{let[o,n]=S([]);L(()=>{mn(Me()).then(n)},[]);let r=fn(o,e);return i`<ul class="suggestions" aria-label=${p("guest.walk.suggestions")} onMouseDown=${ar}>
    ${r.map(s=>i`<li key=${s}><button type="button" onClick=${()=>t(s)}>${s}</button></li>`)}
  </ul>`},ar=e=>e.preventDefault();var ir={seal:Zo,kitchen:un,walk:_n,list:pn,eyes:Ct,poker:Ct,judge:an,finale:rn,closed:Yo,knock:Wo},Pt=new Set(["eyes","poker","kitchen","knock","arriving"]),cr=(e,t)=>Pt.has(t)||t==="list"&&!ne(e).length,gn=({boot:e,code:t,token:o,line:n,state:r})=>{let[s,l]=mr(`coperto.local.${t}.${o.slice(0,16)}`),[a,f]=S(null),d=Vo(r,s),{view:u}=r;fr(d.name,u?B(u):"",cr(r,d.name));let _=a&&a.on.includes(d.name)?ur(a,u):null;L(()=>{r.refused&&f(Mt(r.refused.command,r.refused.code))},[r.refused]),L(()=>{_&&oo(_)},[_]),pr(t,r);let g=ue(d.name,"about"in d&&d.about);if(d.name==="ended")return i`<${Qo} code=${d.code} dinner=${t} state=${r} />`;if(d.name==="arriving"||!u||!u.seat)return i`<${wt} state=${r} /><${Uo} />`;let{table:c,seat:$}=u,h=async k=>{let x=await n.send(k);return f(x.ok||x.code==="ended"?null:Mt(k,x.code)),x},b=se(u,$.guest),w={boot:e,code:t,token:o,state:r,view:u,table:c,seat:$,me:b,local:s,setLocal:l,send:h,notice:_,setNotice:f};return i`
    <${wt} state=${r} />
    ${c.paused&&!Pt.has(d.name)&&i`<p class="rest" role="status">${p("guest.mirror.paused")}</p>`}
    <div class="scene" ...${g}><${ir[d.name]} ...${w} scene=${d} /></div>
  `},ur=({code:e,about:t},o)=>{let n=t&&o&&F(o,t);return n?`${n}: ${J(e)}`:J(e)},pr=(e,{view:t,pending:o,conn:n})=>{let r=t&&t.seat,s=t&&r&&se(t,r.guest),l=!!(s&&s.sealed&&!o.length);L(()=>{l&&r&&Ve(Et(e,r.guest))},[l]),L(()=>{n.closed===O.ERASED&&At(e)},[n.closed])},mr=e=>{let[t,o]=S(()=>Object.assign({},Ko,Te(e,{})));return[t,n=>o(r=>{let s=Object.assign({},r,n);return De(e,s),s})]},fr=(e,t,o)=>{let n=K(!0);L(()=>{document.documentElement.dataset.posture=o?"dark":"hand"},[o]),L(()=>{n.current||(scrollTo(0,0),so()),n.current=!1},[e,Pt.has(e)?t:""])};var dr=async(e,t,o)=>{let n=`coperto.join-id.${e}`,r=G(n)||Ne();j(n,r);let s=await Ge(`/api/dinners/${e}/guests`,Object.assign({name:t,id:r},o?{join_token:o}:{}));return s.ok&&j(n,null),s},_r=({code:e,status:t})=>t===0?p("common.offline"):t===404?p("guest.join.unknown"):J(e),hn=({boot:e,code:t,join:o,onSeated:n})=>{let[r,s,l]=ie(`${t}.name`,""),[a,f]=S(""),[d,u]=S(""),[_,g]=S(!1),c=K(null);L(()=>{pe(`/api/dinners/${t}`,o).then(h=>h.ok&&f(h.body.title))},[t]);let $=async h=>{if(h.preventDefault(),_)return;if(!N(r)){u(p("guest.join.empty")),c.current&&c.current.focus();return}g(!0);let b=await dr(t,N(r),o);if(g(!1),!b.ok)return u(_r(b));l(),n(b.body.token)};return i`<main ...${ue()}>
    <header class="bar"><span>${a||"Coperto"}</span><${fe} ...${e} /></header>
    <form onSubmit=${$} novalidate>
      <${ce}><h1><b>${p("guest.join.title")}</b></h1><//>
      <label class="field"
        ><input
          ref=${c}
          aria-label=${p("guest.join.name")}
          value=${r}
          onInput=${h=>s(h.target.value)}
          maxlength=${H.name}
          placeholder=${p("guest.join.name")}
          autocomplete="given-name"
          autocapitalize="words"
          enterkeyhint="go"
      /></label>
      <p class="error" role="alert">${d}</p>
      <button class="primary" type="submit" aria-busy=${_}>${p(o?"guest.join.sit":"guest.join.knock")}</button>
    </form>
    <p class="promise">${p("guest.house_rule")}</p>
    ${!o&&i`<p class="note">${p("guest.join.knock_why")}</p>`}
    <${Qe} title=${p("guest.join.have")} lines=${[p("guest.join.have_how")]} />
    <${Q} />
  </main>`};var Tt=Ht();at();var ge=Tt.code||"",bn=document.getElementById("app"),$n=e=>{Re("seat",ge,e),To(gn,Xt({code:ge,token:e}),{boot:Tt,code:ge,token:e},bn)},gr=rt("join",ge),yn=rt("seat",ge);yn?$n(yn):ke(le(hn,{boot:Tt,code:ge,join:gr,onSeated:$n}),bn);
