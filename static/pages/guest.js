/*! Contains Preact, (c) 2015-present Jason Miller, MIT (../vendor/LICENSE-preact.txt), and htm, (c) 2018 Google Inc.,
Apache-2.0 (../vendor/LICENSE-htm.txt), both shortened. */
var it={},ye="it",It=(e,t)=>{it=e,ye=t},Le=()=>ye,ie=e=>Object.prototype.hasOwnProperty.call(it,e),p=(e,t)=>{let o=ie(e)?it[e]:e;if(!t)return o;let n=t;return o.replace(/\{(\w+)\}/g,(r,s)=>s in n?String(n[s]):r)},Ht=e=>e.map(t=>t[ye]||t.und||t.en),I=(e,t,o)=>{let n=`${e}.${new Intl.PluralRules(ye).select(t)}`;return p(ie(n)?n:`${e}.other`,Object.assign({n:t},o))},De=e=>{let t=`common.ordinal.${new Intl.PluralRules(ye,{type:"ordinal"}).select(e)}`;return p(ie(t)?t:"common.ordinal.other",{n:e})},V=e=>ie(`refusal.${e}`)?p(`refusal.${e}`):p("common.did_not_work"),jn=/^(h?[ií](?![aeou])|y(?![aeiouáéíóú]))/i,Ft=e=>{if(e.length<2)return e.join("");let t=e[e.length-1];return p(jn.test(t)?"common.and_i":"common.and",{first:e.slice(0,-1).join(", "),last:t})};var Re=new Map,ct=()=>{try{return localStorage}catch{return null}},Ut=e=>{let t=ct();Array.from(Re.keys()).concat(t?Object.keys(t):[]).filter(n=>n.startsWith("coperto.")&&n.split(".").includes(e)).forEach(n=>H(n,null))},G=e=>{let t=Re.get(e);if(t!==void 0)return t;try{let o=ct();return o?o.getItem(e):null}catch{return null}},H=(e,t)=>{Re.set(e,t);let o=ct();if(o)try{t===null?o.removeItem(e):o.setItem(e,t),Re.delete(e)}catch{}},Ne=(e,t)=>{let o=G(e);if(o===null)return t;try{return JSON.parse(o)}catch{return t}},Ae=(e,t)=>H(e,t===null?null:JSON.stringify(t));var zt=e=>{let t=document.getElementById(e);return t&&t.textContent?JSON.parse(t.textContent):{}},Bt=()=>{let e=zt("boot");return It(zt("words"),e.language||"it"),Object.assign({code:null,language:"it",languages:["it","en"],version:""},e)},In=(e=location.hash)=>{let t={};for(let o of e.replace(/^#/,"").split("&")){let n=o.indexOf("=");n>0&&(t[o.slice(0,n)]=Hn(o.slice(n+1)))}return t},Hn=e=>{try{return decodeURIComponent(e)}catch{return e}},Fn=(e,t)=>{let o=location.pathname+location.search;history.replaceState(null,"",t?`${o}#${e}=${t}`:o)},pt=(e,t)=>{let o=In()[e];return o&&H(ut(e,t),o),o||G(ut(e,t))},je=(e,t,o)=>{H(ut(e,t),o),Fn(e,o)},ut=(e,t)=>`coperto.${e}.${t}`;var D={NOT_TEXT:1003,TOO_BIG:1009,MALFORMED:4e3,HELLO_TIMEOUT:4001,PROTOCOL:4002,REFUSED:4003,OPENED_ELSEWHERE:4004,FLOODING:4008,REVOKED:4010,TOO_SLOW:4011,RESTARTING:4012,ERASED:4013},Wt=new Set([D.MALFORMED,D.PROTOCOL,D.REFUSED,D.OPENED_ELSEWHERE,D.REVOKED,D.ERASED]),qt=new Set([D.REFUSED,D.REVOKED,D.ERASED]),Gt=e=>(Object.entries(D).find(([,t])=>t===e)||["malformed"])[0].toLowerCase();var Jt={dial:e=>new WebSocket(e),now:()=>Date.now(),after:(e,t)=>setTimeout(e,t),cancel:e=>clearTimeout(e),random:Math.random,hidden:()=>document.visibilityState==="hidden",watch:({wake:e,hide:t,sleep:o})=>{document.addEventListener("visibilitychange",()=>document.visibilityState==="hidden"?t():e()),addEventListener("pageshow",e),addEventListener("online",e),addEventListener("pagehide",o)},post:(e,t,o)=>{fetch(e,{method:"POST",keepalive:!0,headers:{Authorization:`Bearer ${t}`},body:o}).catch(()=>{})}};var Ie=()=>{let e=crypto.getRandomValues(new Uint8Array(16));return btoa(String.fromCharCode(...e)).replace(/\+/g,"-").replace(/\//g,"_").replace(/=+$/,"")};var Un=200,Kt=e=>{let t=Ne(e,[]),o=Array.isArray(t)?t.slice(0,Un):[],n=r=>{o=r,Ae(e,o.length?o:null)};return{items:()=>o,first:()=>o[0],add:(r,s)=>{let l={id:Ie(),seen:s,command:r};return n(o.concat(l)),l},settle:r=>{let s=o.find(l=>l.id===r);return s&&n(o.filter(l=>l.id!==r)),s},clear:()=>n([])}};var zn=1,Vt=5e3,Bn=12e3,Wn=4e3,Yt=1500,qn=3e3,Gn=4e3,Xt=1e3,Jn=5e3,Kn=3e3,Qt=[0,500,1e3,2e3,4e3,4e3,4e3,8e3],Vn=3,Zt=({url:e,token:t,device:o,env:n,ears:r})=>{let s=null,l="idle",a=null,m=0,f=0,u=0,_=0,d=0,c=(h,S=0)=>{n.cancel(a),a=h&&n.after(h,S)},$=(h,S=null)=>{l=h,u=n.now(),r.turned(h,S)},g=()=>{let h=s;if(s=null,!!h){h.onopen=h.onmessage=h.onclose=h.onerror=null;try{h.close()}catch{}}},y=()=>{g(),d=0,$("connecting"),c(x,Vt);let h;try{h=n.dial(e)}catch{return}s=h,h.onopen=()=>{c(x,Vt),M(Object.assign({type:"hello",token:t,protocol:zn},o?{device:o}:{}))},h.onmessage=S=>v(S.data),h.onclose=S=>k(S.code)},v=h=>{let S=Yn(h);S&&(f=n.now(),d=0,l==="live"?c(null):S.type==="view"&&(c(null),$("live")),S.type!=="pong"&&r.frame(S))},k=h=>{Wt.has(h)?j(h):h===D.RESTARTING?A(n.random()*Kn,h):(h===D.FLOODING&&(m=Math.max(m,Vn)),w(h))},x=()=>w(null),w=h=>{let S=Qt[Math.min(m,Qt.length-1)];m+=1,A(S*(.7+.6*n.random()),h)},A=(h,S)=>{g(),c(()=>n.hidden()||y(),h),$("waiting",S)},j=h=>{g(),c(null),$("ended",h)},B=h=>{d&&d<=h||(d=h,M({type:"ping"})?c(N,h):N())},N=()=>{m=0,y()},M=h=>{try{return s?(s.send(JSON.stringify(h)),!0):!1}catch{return!1}},T=()=>{if(l==="ended"||n.hidden())return;r.woke();let h=n.now();l==="live"?h-f>qn&&B(Yt):(l!=="connecting"||h-u>Yt)&&N()},F=()=>{n.after(F,Xt);let h=n.now(),S=h-_>Gn;_=h,S&&T(),l==="live"&&(h-u>Jn&&(m=0),h-f>Bn&&!n.hidden()&&(f=h,B(Wn)))};return{open:()=>{_=n.now(),n.after(F,Xt),y()},sleep:()=>{l!=="ended"&&(g(),c(null),$("idle"))},wake:T,reconnect:N,send:M}},Yn=e=>{try{return typeof e=="string"?JSON.parse(e):null}catch{return null}};var Xn={state:"connecting",late:!1,long:!1,closed:null},eo=()=>{let e={view:null,conn:Xn,pending:[],trouble:null,refused:null},t=new Set,o=n=>{e=Object.assign({},e,n),t.forEach(r=>r(e))};return{state:()=>e,set:o,take:n=>Qn(n,e.view)?!1:(o({view:n}),!0),subscribe:n=>(t.add(n),n(e),()=>t.delete(n))}},Qn=(e,t)=>t!==null&&e.epoch===t.epoch&&e.version<t.version;var Zn=2500,es=2e4,ts=1e4,os=20,ns=1e3,ss=8e3,oo=({code:e,token:t,device:o,url:n=rs(e),letterbox:r,env:s=Jt})=>{let l=eo(),a=Kt(`coperto.outbox.${e}.${t.slice(0,16)}`),m=new Map,f=[],u=null,_=0,d=null,c=[],$=null,g=Zt({url:n,token:t,device:o,env:s,ears:{frame:b=>v(b),turned:(b,E)=>N(b,E),woke:()=>h()}}),y=()=>{let b=l.state().view;f=f.filter(({version:E})=>!b||b.version<E),l.set({pending:f.map(({item:E})=>E).concat(a.items())})},v=b=>{if(b.type==="view"){let{view:E}=l.state();E&&E.epoch!==b.epoch&&(f=[]),l.take(b)&&f.length&&y()}else b.type==="ack"?k(b.id,{ok:!0,version:b.version}):b.type==="no"&&b.retry?w(b.code):b.type==="no"&&k(b.id||u,{ok:!1,code:b.code})},k=(b,E)=>{let q=b&&a.settle(b);q&&(s.cancel(d),u=null,_=0,E.ok&&f.push({item:q,version:E.version}),l.set({trouble:null}),x(q,E),y(),A())},x=(b,E)=>{let q=m.get(b.id);m.delete(b.id),q?q(E):E.ok||l.set({refused:{command:b.command,code:E.code}})},w=b=>{s.cancel(d),u=null,l.set({trouble:b});let E=Math.min(ns*2**_,ss)*(.7+.6*s.random());_+=1,d=s.after(A,E)},A=()=>{let b=a.first();!b||u||l.state().conn.state!=="live"||(u=b.id,g.send(to(b)),s.cancel(d),d=s.after(g.reconnect,ts))},j=()=>{let b=a.items();!r||!b.length||l.state().conn.state==="ended"||s.post(r,t,b.slice(0,os).map(to).map(E=>JSON.stringify(E)).join(`
`))},B=()=>{j(),g.sleep()},N=(b,E)=>{u=null,s.cancel(d),b==="live"?T():F(),b==="ended"&&Nn(E),b==="live"&&M();let{late:q,long:at}=b==="live"?{late:!1,long:!1}:l.state().conn;l.set({conn:{state:b==="idle"?"waiting":b,late:q,long:at,closed:E}}),A()},M=()=>{$!==null&&g.send({type:"ping",sound:$})},T=()=>{c.forEach(s.cancel),c=[]},F=()=>{c.length||(c=[S("late",Zn),S("long",es)])},h=()=>{let{conn:b}=l.state();b.state!=="live"&&(T(),F(),l.set({conn:Object.assign({},b,{late:!1,long:!1})}))},S=(b,E)=>s.after(()=>l.set({conn:Object.assign({},l.state().conn,{[b]:!0})}),E),Nn=b=>{T(),b!==null&&qt.has(b)&&a.clear();let E=Array.from(m.values());m.clear(),E.forEach(q=>q({ok:!1,code:"ended"})),y()};return g.open(),s.watch({wake:g.wake,hide:j,sleep:B}),y(),{state:l.state,subscribe:l.subscribe,send:(b,{seen:E=null}={})=>{if(l.state().conn.state==="ended")return Promise.resolve({ok:!1,code:"ended"});let q=a.add(b,E),at=new Promise(An=>m.set(q.id,An));return y(),A(),at},tell:b=>{$=b,l.state().conn.state==="live"&&M()}}},to=({id:e,seen:t,command:o})=>({type:"do",id:e,seen:t,command:o}),rs=e=>`${location.protocol==="https:"?"wss":"ws"}://${location.host}/ws/${e}`;var no="coperto.language",so=(e,t)=>{let o=new URL(e);return o.searchParams.set("lang",t),o.href},ls=({language:e,languages:t},o)=>{let n=G(no);return!n||n===e||!t.includes(n)||new URL(o).searchParams.has("lang")?null:so(o,n)},ro=e=>{H(no,e),location.assign(so(location.href,e))},lo=e=>{let t=ls(e,location.href);t&&location.replace(t)};var io="coperto.light",ao={full:"#FBF6EC",low:"#14100D"},mt=()=>G(io)==="full",co=e=>{H(io,e?"full":null),ft()},ft=()=>{let e=mt();e?document.documentElement.dataset.light="full":delete document.documentElement.dataset.light;let t=document.querySelector('meta[name="theme-color"]');t&&t.setAttribute("content",e?ao.full:ao.low)};var dt=e=>{let t=document.querySelector(`[data-live="${e}"]`);if(t)return t;let o=document.createElement("p");return o.dataset.live=e,o.setAttribute("role",e),o.className="unseen",document.body.appendChild(o),o},uo=()=>{dt("status"),dt("alert")},po=e=>mo("status",e),He=e=>mo("alert",e),mo=(e,t)=>{let o=dt(e);o.textContent!==t&&(o.textContent=t)},fo=()=>{let e=document.querySelector("h1");e&&(e.setAttribute("tabindex","-1"),e.focus({preventScroll:!0}))};var O,go,as,X,_t,We,$o,Ue,yo,gt,ht,is,ke=Symbol.for("pv"),qe={},Ge=[],cs=/^m(i|n|o|s|text|space)$/,$t=Array.isArray,yt=Ge.slice,ne=Object.assign;function oe(e){e&&e.parentNode&&e.remove()}function ce(e,t,o){var n,r,s,l={},a=arguments.length;for(s in t)s=="key"?n=t[s]:s=="ref"&&typeof e!="function"?r=t[s]:l[s]=t[s];return a>2&&(l.children=a>3?yt.call(arguments,2):o),be(e,l,n,r,null)}function be(e,t,o,n,r){var s={type:e,props:t,key:o,ref:n,__k:null,__:null,__b:0,__e:null,__c:null,constructor:ke,__v:r||++go,__i:-1,__u:0};return!r&&O.vnode&&O.vnode(s),s}function ve(e){return e.children}function ze(e,t){this.props=e,this.context=t,this.__g=0}function Q(e,t){if(t==null)return e.__&&Q(e.__,e.__i+1);for(var o;t<e.__k.length;t++)if((o=e.__k[t])&&o.__e)return o.__e;return typeof e.type!="function"||e.props.__P?null:Q(e)}function us(e){var t,o=e.__v,n=o.__e,r=[],s=[],l=e.__P;l&&((t=ne({constructor:ke},o)).__v=o.__v+1,O.vnode&&O.vnode(t),bt(l,t,o,e.__n,l.namespaceURI,32&o.__u?[n]:null,r,n||Q(o),32&o.__u,s),t.__v=o.__v,t.__.__k[t.__i]=t,So(r,t,s),o.__=o.__e=null,t.__e!=n&&bo(t))}function bo(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),bo(e)}function _o(e){(8&e.__g||(e.__g|=8,X.push(e),We++))&&_t==O.debounceRendering||((_t=O.debounceRendering)||queueMicrotask)(ko)}function ko(){try{for(var e,t=1;X.length;)X.length>t&&X.sort($o),e=X.shift(),t=X.length,8&e.__g&&us(e)}finally{(We=X.length)&&(_t||queueMicrotask)(ko)}}function vo(e,t,o,n,r,s,l,a,m,f,u){var _,d,c,$,g,y,v=n.__k||Ge,k=t.length;for(m=ps(o,t,v,m,k),_=0;_<k;_++)(c=o.__k[_])!=null&&(d=~c.__i&&v[c.__i]||qe,c.__i=_,y=bt(e,c,d,r,s,l,a,m,f,u),$=c.__e,(d.ref!=c.ref||8&d.__u)&&(d.ref&&kt(d.ref,null,c,d),c.ref&&u.push(c.ref,c.__c||$,c)),g=g||$,4&c.__u?(m=wo(c,m,e,!d.__v),d.__e&&(d.__e=null)):typeof c.type=="function"&&y!==void 0?m=y:$&&(m=$.nextSibling),c.__u&=-21);return o.__e=g,m}function ps(e,t,o,n,r){var s,l,a,m,f,u,_,d,c,$=o.length,g=$,y=0,v=0,k=e.__k=Array(r);for(s=0;s<r;s++)(l=t[s])!=null&&typeof l!="boolean"&&typeof l!="function"?(typeof l!="object"||l.constructor===String?l=k[s]=be(null,l):$t(l)?l=k[s]=be(ve,{children:l}):l.constructor===ke&&l.__b?l=k[s]=be(l.type,l.props,l.key,l.ref,l.__v):k[s]=l,m=s+y,l.__=e,l.__b=e.__b+1,a=null,~(f=l.__i=ms(l,o,m,g))&&(g--,(a=o[f])&&(a.__u|=2)),a&&a.__v?(l.__u|=16,f==m-1?y--:f==m+1?y++:f!=m&&(f>m?y--:y++,v=1)):(~f||(r>$?y--:r<$&&y++),typeof l.type!="function"&&(l.__u|=4))):k[s]=null;if(v){for(u=[],_=[],s=0;s<r;s++)if((l=k[s])&&16&l.__u){for(y=0,d=u.length;y<d;)u[c=y+d>>1]<l.__i?y=c+1:d=c;u[y]=l.__i,_[s]=y+1}for(y=u.length;s--;)_[s]&&(_[s]==y?y--:k[s].__u|=4)}if(g)for(s=0;s<$;s++)!(a=o[s])||2&a.__u||(a.__e==n&&(n=Q(a)),vt(a,a));return n}function wo(e,t,o,n){var r,s,l,a;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(s=0;s<r.length;s++)r[s]&&(r[s].__=e,t=wo(r[s],t,o,!1));return t}for(t&&!t.parentNode&&(t=Q(e))&&!t.parentNode&&(t=null),l=e.__e,a=t;a&&a.nodeType==8;)a=a.nextSibling;for(l!=a&&(!n&&o.moveBefore&&l.parentNode?o.moveBefore(l,t):o.insertBefore(l,t||null)),t=l;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function ms(e,t,o,n){var r,s=e.key,l=e.type,a=t[o],m=a&&!(2&a.__u);if(a===null&&s==null||m&&s==a.key&&l==a.type)return o;if(n>(m?1:0)){for(r=o-1;r>=0;r--)if((a=t[r])&&!(2&a.__u)&&s==a.key&&l==a.type)return r;for(r=o+1;r<t.length;r++)if((a=t[r])&&!(2&a.__u)&&s==a.key&&l==a.type)return r}return-1}function ho(e,t,o){o==null&&(o=""),t[0]=="-"?e.setProperty(t,o):e[t]=o}function Fe(e,t,o,n,r){var s,l;if(t=="style")if(typeof o=="string")e.style.cssText=o;else{if(typeof n=="string"&&(e.style.cssText=n=""),n)for(t in n)o&&t in o||ho(e.style,t);if(o)for(t in o)n&&o[t]==n[t]||ho(e.style,t,o[t])}else if(t[0]=="o"&&t[1]=="n")typeof o!="function"&&(o=null),typeof n!="function"&&(n=null),(e.__e||(e.__e={}))[t]=o,o&&n||(l=ht[t]||(ht[t]=fs(t)),(e.__a||(e.__a={}))[t]=gt,s=t!=(t=t.replace(yo,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),o?e.addEventListener(t,l,s):e.removeEventListener(t,l,s));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=o==null?"":o)}catch{}if(typeof o=="function")return;o==null||o===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&o==1?"":o)}}function fs(e){return function(t){var o=this.__e;if(o){if(o=o[e],t[Ue]==null)t[Ue]=gt++;else if(t[Ue]<this.__a[e])return;return o(O.event?O.event(t):t)}}}function bt(e,t,o,n,r,s,l,a,m,f){var u,_,d,c,$,g,y,v,k,x,w,A,j,B,N,M,T,F,h=t.type;if(t.constructor!==ke)return null;128&o.__u&&(m=32&o.__u,u=o.__c.__z)&&(t.__u|=m,_=s=[],u.nodeType==8?a=Be(u,s):s.push(u),a=s[0]||a),(u=O.__b)&&u(t);e:if(typeof h=="function"){d=l.length;try{if(v=t.props,k=(u=h.prototype)&&u.render,x=(u=h.contextType)&&n[u.__c],w=u?x?x.props.value:u.__:n,(c=o.__c)?(t.__c=c,2&c.__g&&(c.__g|=1)):(k?t.__c=c=new h(v,w):(t.__c=c=new ze(v,w),c.constructor=h,c.render=_s),x&&x.sub(c),c.state||(c.state={}),c.__n=n,c.__g|=8,c.__h=[],c.__k=[]),k&&(c.__s||(c.__s=c.state),h.getDerivedStateFromProps&&(c.__s==c.state&&(c.__s=ne({},c.__s)),ne(c.__s,h.getDerivedStateFromProps(v,c.__s)))),$=c.props,g=c.state,c.__v=t,o.__c){if(v!==$&&k&&!h.getDerivedStateFromProps&&c.componentWillReceiveProps&&c.componentWillReceiveProps(v,w),t.__v==o.__v&&!(8&c.__g)||!(4&c.__g)&&c.shouldComponentUpdate&&c.shouldComponentUpdate(v,c.__s,w)===!1){t.__v!=o.__v&&(c.props=v,c.state=c.__s,c.__g&=-9),t.__e=o.__e,t.__k=o.__k,t.__k.some(function(S){S&&(S.__=t)}),Ge.push.apply(c.__h,c.__k),c.__k=[],c.__h.length&&l.push(c),a=Q(o);break e}c.componentWillUpdate&&c.componentWillUpdate(v,c.__s,w),k&&c.componentDidUpdate&&c.__h.push(function(){c.componentDidUpdate($,g,y)})}else k&&!h.getDerivedStateFromProps&&c.componentWillMount&&c.componentWillMount(),k&&c.componentDidMount&&c.__h.push(c.componentDidMount);c.context=w,c.props=v,c.__P=e,c.__g&=-5,A=O.__r,j=k?25:0;do c.__g&=-9,A&&A(t),u=c.render(c.props,c.state=c.__s,c.context);while(8&c.__g&&++j<25);k&&(Ge.push.apply(c.__h,c.__k),c.__k=[]),c.state=c.__s,c.getChildContext&&(n=ne({},n,c.getChildContext())),k&&o.__c&&c.getSnapshotBeforeUpdate&&(y=c.getSnapshotBeforeUpdate($,g)),B=u&&u.type===ve&&u.key==null?u.props.children:u,v.__P&&(u=a,r=(e=v.__P).namespaceURI,m=s=null,o.props&&o.props.__P!=e&&(o.__k.some(function(S){S&&vt(S,S)}),o.__k=null),a=o.__k?Q(o,0):null),a=vo(e,$t(B)?B:[B],t,o,n,r,s,l,a,m,f),v.__P&&(t.__e=null,a=u),t.__u&=-161,_&&_.some(oe),c.__h.length&&l.push(c),1&c.__g&&(c.__g&=-4)}catch(S){if(l.length=d,t.__v=null,m||s)if(S&&S.then){if(t.__u|=128|m,s){for(~(T=s.indexOf(a||void 0))||(T=s.length);(F=s[T-1])&&F.nodeType==8;)T--;for(;T<s.length;T++)if(F=s[T])if(s[T]=null,N){if(F==M)break}else{if(F.nodeType!=8)break;F.data.startsWith("$s")&&(M=Be(N=F))}}if(!N){for(;a&&a.nodeType==8&&a.nextSibling;)a=a.nextSibling;N=a}(u=Be(N=t.__c.__z||(t.__c.__z=N)))?(t.__e=N,a=u):t.__e=a,a=a&&a.nextSibling}else s&&s.some(oe);else t.__e=o.__e;t.__k||(t.__k=o.__k||[]),S&&S.then||xo(t),O.__e(S,t,o)}}else a=t.__e=ds(o.__e,t,o,n,r,s,l,m,f,e);return(u=O.diffed)&&u(t),a}function Be(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var o=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))o++;else if(e.data.startsWith("/$s")&&!--o)return e}t&&t.push(e)}}function xo(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(xo))}function So(e,t,o){for(var n=0;n<o.length;)kt(o[n++],o[n++],o[n++]);O.__c&&O.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(s){s.call(r)})}catch(s){O.__e(s,r.__v)}})}function ds(e,t,o,n,r,s,l,a,m,f){var u,_,d,c,$,g,y,v,k=o.props||qe,x=t.props,w=t.type;if(w=="svg"?r="http://www.w3.org/2000/svg":w=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),s){for(u=0;u<s.length;u++)if(($=s[u])&&(w?$.localName==w:$.nodeType==3)){e=$,s[u]=null;break}}if(!e){if(v=f.ownerDocument||document,!w)return v.createTextNode(x);e=v.createElementNS(r,w,x.is?x:f),a&&(O.__m&&O.__m(t,s),a=!1),s=null}if(w){if(f=w=="template"&&e.content||e,s=w=="textarea"&&x.defaultValue!=null?null:s&&yt.call(f.childNodes),!a&&s)for(k={},u=0;u<e.attributes.length;u++)k[($=e.attributes[u]).name]=$.value;for(u in k)$=k[u],u=="dangerouslySetInnerHTML"?d=$:u=="children"||u in x||u=="value"&&"defaultValue"in x||u=="checked"&&"defaultChecked"in x||Fe(e,u,null,$,r);for(u in x)$=x[u],u=="children"?c=$:u=="dangerouslySetInnerHTML"?_=$:u=="value"?g=$:u=="checked"?y=$:a&&typeof $!="function"||k[u]===$||Fe(e,u,$,k[u],r);_?(a||d&&(_.__html==d.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(d&&(e.textContent=""),(w=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&cs.test(w))&&(r="http://www.w3.org/1999/xhtml"),vo(f,$t(c)?c:[c],t,o,n,r,s,l,s?s[0]:o.__k&&Q(o,0),a,m),s&&s.some(oe)),a&&w!="textarea"||(u="value",w=="progress"&&g==null?e.removeAttribute(u):g==null||g===e[u]&&(w!="progress"||g)||Fe(e,u,g,k[u],r),u="checked",y!=null&&y!=e[u]&&Fe(e,u,y,k[u],r))}else k===x||a&&e.data==x||(e.data=x);return e}function kt(e,t,o,n){try{typeof e=="function"?t?t.__x=e(t)||1:n&&(n=n.__c||n.__e)&&(t=n.__x)&&(n.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){O.__e(r,o)}}function vt(e,t,o){var n,r,s,l;if(O.unmount&&O.unmount(e),!(n=e.ref)||n.current&&n.current!=e.__e||kt(n,null,t,e),n=e.__c){if(n.componentWillUnmount)try{n.componentWillUnmount()}catch(a){O.__e(a,t)}n.__P=n.__n=null}if(n=e.__k)for(l=0;l<n.length;l++)n[l]&&vt(n[l],t,typeof e.type!="function"||o&&!e.props.__P);!o&&(n=e.__c)&&(n=n.__z)&&(r=Be(n,s=[]))&&(n==e.__e&&s.some(oe),oe(r),oe(n)),o||oe(e.__e),e.__e=e.__c=e.__=null}function _s(e,t,o){return this.constructor(e,o)}function we(e,t){var o,n,r,s;O.__&&O.__(e,t),t.nodeType==9&&(t=t.documentElement),n=(o=e&&32&e.__u)?null:t.__k,t.__k=be(ve,{children:[e]}),r=[],s=[],bt(t,t.__k,n||qe,qe,t.namespaceURI,n?null:t.firstChild?yt.call(t.childNodes):null,r,n?n.__e:t.firstChild,o,s),So(r,t.__k,s),t.__k.props.children=null}O={__e:function(e,t,o,n){for(var r,s,l;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((l=(s=r.constructor)&&s.getDerivedStateFromError)&&r.setState(s.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,n||{}),l=1),l&&8&r.__g)return void(r.__g|=2)}catch(a){e=a}}throw We=0,e}},go=0,as=function(e){return e!=null&&e.constructor===ke},ze.prototype.setState=function(e,t){var o=this.__s;o&&o!=this.state||(o=this.__s=ne({},this.state)),typeof e=="function"&&(e=e(ne({},o),this.props)),e&&(ne(o,e),this.__v&&(t&&this.__k.push(t),_o(this)))},ze.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),_o(this))},ze.prototype.render=ve,X=[],We=0,$o=function(e,t){return e.__v.__b-t.__v.__b},Ue=Symbol(),yo=/(PointerCapture)$|Capture$/i,gt=0,ht={},is=0;var Co=function(e,t,o,n){var r;t[0]=0;for(var s=1;s<t.length;s++){var l=t[s++],a=t[s]?(t[0]|=l?1:2,o[t[s++]]):t[++s];l===3?n[0]=a:l===4?n[1]=Object.assign(n[1]||{},a):l===5?(n[1]=n[1]||{})[t[++s]]=a:l===6?n[1][t[++s]]+=a+"":l?(r=e.apply(a,Co(e,a,o,["",null])),n.push(r),a[0]?t[0]|=2:(t[s-2]=0,t[s]=r)):n.push(a)}return n},Eo=new Map;function Oo(e){var t=Eo.get(this);return t||(t=new Map,Eo.set(this,t)),(t=Co(this,t.get(e)||(t.set(e,t=(function(o){for(var n,r,s=1,l="",a="",m=[0],f=function(d){s===1&&(d||(l=l.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?m.push(0,d,l):s===3&&(d||l)?(m.push(3,d,l),s=2):s===2&&l==="..."&&d?m.push(4,d,0):s===2&&l&&!d?m.push(5,0,!0,l):s>=5&&((l||!d&&s===5)&&(m.push(s,0,l,r),s=6),d&&(m.push(s,d,0,r),s=6)),l=""},u=0;u<o.length;u++){u&&(s===1&&f(),f(u));for(var _=0;_<o[u].length;_++)n=o[u][_],s===1?n==="<"?(f(),m=[m],s=3):l+=n:s===4?l==="--"&&n===">"?(s=1,l=""):l=n+l[0]:a?n===a?a="":l+=n:n==='"'||n==="'"?a=n:n===">"?(f(),s=1):s&&(n==="="?(s=5,r=l,l=""):n==="/"&&(s<5||o[u][_+1]===">")?(f(),s===3&&(m=m[0]),s=m,(m=m[0]).push(2,0,s),s=0):n===" "||n==="	"||n===`
`||n==="\r"?(f(),s=2):l+=n),s===3&&l==="!--"&&(s=4,m=m[0])}return f(),m})(e)),t),arguments,[])).length>1?t:t[0]}var ue,R,wt,Mo,xt=Object.is,Je=0,Io=[],St=[],P=O,To=P.__b,Po=P.__r,Lo=P.diffed,Do=P.__c,Ro=P.unmount,No=P.__;function Ke(e,t){P.__h&&P.__h(R,e,Je||t),Je=0;var o=R.__H||(R.__H={__:[],__h:[]});return e>=o.__.length&&o.__.push({}),o.__[e]}function C(e){return Je=1,hs(Fo,e)}function hs(e,t,o){var n=Ke(ue++,2);if(n.t=e,!n.__c&&(n.__=[o?o(t):Fo(void 0,t),function(s){var l=(n.__N||n.__)[0],a=n.t(l,s);xt(l,a)||(n.__N=[a,n.__[1]],n.__c.setState({}))}],n.__c=R,!R.__f)){R.__f=!0;var r=R.shouldComponentUpdate;R.shouldComponentUpdate=function(s,l,a){var m=this.__H;if(!m)return!0;var f=!1,u=this.props!=s;if(m.__.some(function(d){d.__N&&(f=!0,xt(d.__[0],d.__N[0])||(u=!0))}),r){var _=r.call(this,s,l,a);return f?_||u:_}return!f||u}}return n.__}function L(e,t){var o=Ke(ue++,3);!P.__s&&Ot(o.__H,t)&&(o.__P=!0,o.__=e,o.u=t,R.__H.__h.push(o))}function Ct(e,t){var o=Ke(ue++,4);!P.__s&&Ot(o.__H,t)&&(o.__P=!1,o.__=e,o.u=t,R.__h.push(o))}function Y(e){return Je=5,Ho(function(){return{current:e}},[])}function Ho(e,t){var o=Ke(ue++,7);return Ot(o.__H,t)&&(o.__=e(),o.__H=t),o.__}function gs(){var e;do{for(;e=St.shift();)try{xe(e)}catch(o){P.__e(o,{__:(e=e.__P)&&e.__v})}for(;e=Io.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(xe),t.__h.some(Et),t.__h=[]}catch(o){t.__h=[],P.__e(o,e.__v)}}}while(St.length)}P.__b=function(e){R=null,To&&To(e)},P.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),No&&No(e,t)},P.__r=function(e){Po&&Po(e),ue=0;var t=(R=e.__c).__H;t&&(wt==R?R.__h=[]:(t.__h.some(xe),t.__h.some(Et),ue=0),t.__h=[],t.__.some(function(o){o.__N&&(o.__=o.__N),o.u=o.__N=void 0})),wt=R},P.diffed=function(e){Lo&&Lo(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&jo(Io.push(t)),t.__H.__.some(function(o){o.u&&(o.__H=o.u)})),wt=R=null},P.__c=function(e,t){t.some(function(o){try{o.__h.some(xe),o.__h=o.__h.filter(function(n){return!n.__||Et(n)})}catch(n){o.__h=[function(){throw n}]}}),Do&&Do(e,t)},P.unmount=function(e){Ro&&Ro(e);var t,o,n=e.__c;n&&n.__H&&(n.__H.__.some(function(r){try{if(r.__P&&r.__c){if(o===void 0){for(o=e.__;o&&(!o.__c||!o.__c.__P);)o=o.__;o=o&&o.__c}r.__P=o,jo(St.push(r))}else xe(r)}catch(s){t=s}}),n.__H=void 0,t&&P.__e(t,n.__v))};var Ao=typeof requestAnimationFrame=="function";function $s(e){var t,o=function(){clearTimeout(n),Ao&&cancelAnimationFrame(t),setTimeout(e)},n=setTimeout(o,35);Ao&&(t=requestAnimationFrame(o))}function jo(e){e!=1&&Mo==P.requestAnimationFrame||((Mo=P.requestAnimationFrame)||$s)(gs)}function xe(e){var t=R,o=e.__c;typeof o=="function"&&(e.__c=void 0,o()),R=t}function Et(e){var t=R;e.__c=e.__(),R=t}function Ot(e,t){return!e||e.length!=t.length||t.some(function(o,n){return!xt(o,e[n])})}function Fo(e,t){return typeof t=="function"?t(e):t}var i=Oo.bind(ce);var Uo=(e,t,o,n=document.getElementById("app"))=>{n&&(uo(),t.subscribe(r=>we(ce(e,Object.assign({},o,{line:t,state:r})),n)))};var ys=({conn:e,pending:t,trouble:o})=>{if(e.state==="ended")return null;if(e.state!=="live"&&e.late){let n=t.length?"common.line_away_kept":"common.line_away";return{text:p(n),reload:e.long}}return o?{text:V(o),reload:!1}:null},Mt=({state:e})=>{let t=ys(e);return i`<div class="line-note" role="status">
    ${t&&i`<p>${t.text}</p>`}
    ${t&&t.reload&&i`<button class="bare" onClick=${()=>location.reload()}>${p("common.reload")}</button>`}
  </div>`};var pe=(e,t)=>{let o=e&&`coperto.draft.${e}`,[n,r]=C(()=>zo(o)),s=n.key===o?n:zo(o),l=a=>{o&&H(o,a),r({key:o,text:a})};return[s.text===null?t:s.text,l,()=>l(null)]},zo=e=>({key:e,text:e&&G(e)}),Bo=(e,t)=>H(`coperto.draft.${e}`,t),Se=e=>H(`coperto.draft.${e}`,null);var U=e=>e.replace(/\p{Surrogate}/gu,"").replace(/\s+/g," ").trim(),z={name:24,title:60,profession:60,also:6,realName:60,story:140,contact:120,guess:60};var Ve="M4 206C4 104 72 44 159 44s155 60 155 162z",me=({children:e})=>i`
  <div class="dome">
    <svg viewBox="0 0 318 206" preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <clipPath id="dome-clip"><path d=${Ve} /></clipPath>
      </defs>
      <path d="M151 32h16l4 14h-24z" fill="var(--metal-4)" />
      <circle cx="159" cy="19" r="15" fill="var(--metal-3)" />
      <path d="M159 4a15 15 0 0 0 0 30 20 20 0 0 1 0-30z" fill="var(--metal-2)" />
      <g clip-path="url(#dome-clip)">
        <path d="M0 0h318v206H0z" fill="var(--light-3)" />
        <path d="M0 0h236v206H0z" fill="var(--metal-2)" />
        <path d=${Ve} fill="var(--light-5)" transform="translate(5 3)" />
        <path d=${Ve} fill="var(--light-4)" transform="translate(17 8)" />
        <path d=${Ve} fill="var(--light-3)" transform="translate(200 26)" />
      </g>
    </svg>
    ${e}
  </div>
`;var bs=i`<circle cx="24" cy="24" r="20.5" fill="none" stroke="currentColor" stroke-width="3.5" /><circle
    cx="24"
    cy="24"
    r="12.5"
    fill="none"
    stroke="currentColor"
    stroke-width="2.5"
  />`,ks={covered:i`<circle cx="24" cy="24" r="22" fill="var(--metal-3)" />`,uncovered:bs,now:i`<circle cx="24" cy="24" r="21" fill="none" stroke="var(--candle-400)" stroke-width="5" /><circle
      cx="24"
      cy="24"
      r="9"
      fill="var(--candle-400)"
    />`,late:i`<circle cx="24" cy="24" r="20.5" fill="none" stroke="var(--candle-400)" stroke-width="4.5" />`},Ee=({state:e})=>i`<svg class=${`plate ${e}`} viewBox="0 0 48 48" aria-hidden="true">${ks[e]}</svg>`,Ye=({states:e})=>i`<span class="plates">${e.map((t,o)=>i`<${Ee} key=${o} state=${t} />`)}</span>`;var vs=400,ws=2e3,xs=24,Ss=e=>{let t=-1/0,o={control:null,spot:null};return{moved:()=>{e()-t<ws&&(t=e())},typed:()=>{t=-1/0},allows:(n,r)=>(n===o.control||Es(r,o.spot))&&e()-t<vs?!1:(o={control:n,spot:r},t=e(),!0)}},Es=(e,t)=>e&&t?Math.hypot(e.x-t.x,e.y-t.y)<xs:e===t,Tt=Ss(()=>performance.now()),Wo=null,Cs=e=>{let t=e.target.closest("button, a");!t||Wo===e||(Wo=e,!Tt.allows(t,e.detail?{x:e.clientX,y:e.clientY}:null)&&(e.preventDefault(),e.stopPropagation()))},fe=(...e)=>(Ct(Tt.moved,e),{onClickCapture:Cs,onInputCapture:Tt.typed});var qo=async(e,t,{body:o,token:n}={})=>{let r={Accept:"application/json"};o!==void 0&&(r["Content-Type"]="application/json"),n&&(r.Authorization=`Bearer ${n}`);try{let s=await fetch(t,{method:e,headers:r,body:o===void 0?void 0:JSON.stringify(o)});return await Os(s)}catch{return{ok:!1,status:0,code:"offline",message:""}}},Os=async e=>{let t=await e.text(),o=Ms(t);if(e.ok)return{ok:!0,status:e.status,body:o};let n=o&&o.error||{};return{ok:!1,status:e.status,code:n.code||`http_${e.status}`,message:n.message||""}},Ms=e=>{try{return e?JSON.parse(e):null}catch{return e}},Xe=(e,t,o)=>qo("POST",e,{body:t,token:o}),de=(e,t)=>qo("GET",e,{token:t});var Ts=400,Ps=3,Go=e=>{let t=U(e),[o,n]=C(null);return L(()=>{if(t.length<Ps)return;let r=setTimeout(async()=>{let s=await Xe("/api/understand",{text:t,language:Le()});s.ok&&n(Object.assign({text:t},s.body))},Ts);return()=>clearTimeout(r)},[t]),o&&o.text===t?o:null},Ls=({profession:e,field:t,vague:o})=>o?p("common.seal.vague"):e&&t?p("common.seal.understood",{profession:e,field:t}):e?p("common.seal.understood_job",{profession:e}):t?p("common.seal.understood_field",{field:t}):p("common.seal.not_understood"),Ds=()=>i`<svg class="tick" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 12.5 9 18.5 21 6" /></svg>`,Jo=({told:e,insists:t})=>i`<p class=${t?"note understood insists":"note understood"} role="status">${e&&e.profession&&!e.vague&&i`<${Ds} />`}${e?Ls(e):""}</p>`;var Ko=e=>t=>e(t.target.value),Qe=({field:[e,t],most:o,label:n,hint:r="",capitals:s="none",complete:l="off",spell:a=!1,enter:m="next"})=>i`
  <label class="field"
    ><input
      aria-label=${n}
      value=${e}
      onInput=${Ko(t)}
      maxlength=${o}
      placeholder=${r}
      autocomplete=${l}
      autocapitalize=${s}
      autocorrect=${a?"on":"off"}
      spellcheck=${a}
      enterkeyhint=${m}
  /></label>
`,Z=[{name:"profession",draw:({profession:e},t)=>i`<${Qe}
        key="profession"
        field=${e}
        most=${z.profession}
        label=${p("common.seal.profession")}
        hint=${p("common.write_here")}
        spell=${!0}
      />
      <${Jo} ...${t} />`},{name:"also",draw:({also:e})=>i`<${Qe}
      key="also"
      field=${e}
      most=${z.also*z.profession}
      label=${p("common.seal.also")}
      hint=${p("common.seal.also_hint")}
      spell=${!0}
    />`},{name:"person",draw:({realName:e,story:t})=>i`<${Qe}
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
        ><textarea rows="3" maxlength=${z.story} value=${t[0]} onInput=${Ko(t[1])} autocomplete="off" autocapitalize="sentences"
      /></label>`},{name:"contact",draw:({contact:e})=>i`<${Qe}
      key="contact"
      field=${e}
      most=${z.contact}
      label=${p("common.seal.contact")}
      hint=${p("common.seal.contact_hint")}
      complete="email"
      enter="done"
    />`}];var Xo=["profession","also","realName","story","contact"],Rs=e=>({profession:U(e.profession),also:Ns(e.also),real_name:U(e.realName)||null,story:U(e.story)||null,contact:U(e.contact)||null}),Ns=e=>Array.from(new Set(e.split(/[,;\n]/).map(U).filter(Boolean))),Vo=e=>e.profession?e.also.length>z.also?"too_many":e.also.some(t=>t.length>z.profession)?"too_long":null:"empty",Ze=e=>{e&&Xo.concat("step").forEach(t=>Se(`${e}.${t}`))},_e=(e,t,o)=>pe(e&&`${e}.${t}`,o),Qo=({keepAs:e,initial:t,error:o=null,onSeal:n,onLater:r,later:s})=>{let l=t||{profession:"",also:[],real_name:null,story:null,contact:null},a={profession:_e(e,"profession",l.profession),also:_e(e,"also",l.also.join(", ")),realName:_e(e,"realName",l.real_name||""),story:_e(e,"story",l.story||""),contact:_e(e,"contact",l.contact||"")},[m,f]=_e(e,"step","0"),[u,_]=C(null),d=Y(null),c=Math.min(Number(m)||0,Z.length-1),$=c===Z.length-1,g=Go(c===0?a.profession[0]:""),[y,v]=C(""),k=g!==null&&g.vague&&y===a.profession[0],x=()=>Rs(Object.fromEntries(Xo.map(M=>[M,a[M][0]]))),w=M=>{_(null),f(String(M)),Yo(d.current)},A=()=>!g||!g.vague||k?!1:(v(a.profession[0]),He(p("common.seal.vague")),Yo(d.current),!0),j=()=>{let M=Vo(x());return M?(w(M==="empty"?0:1),_(M)):A()||n(x())},B=M=>{if(M.preventDefault(),$)return j();let T=Vo(x());return T&&(c===1||T==="empty")?_(T):A()||w(c+1)},N=u?V(u):o;return i`<form class="seal" ref=${d} onSubmit=${B} novalidate ...${fe()}>
    <header class="bar">
      <span>${p("common.seal.step",{step:c+1,of:Z.length})}</span>
      <${Ye} states=${Z.map((M,T)=>T===c?"now":T<c?"uncovered":"covered")} />
    </header>
    <${me}><h1><b>${p(`common.seal.${Z[c].name}`)}</b></h1><//>
    ${Z[c].draw(a,{told:g,insists:k})}
    ${N&&i`<p class="error" role="alert">${N}</p>`}
    <button class="primary" type="submit">${p($?"common.seal.do":k?"common.seal.anyway":"common.seal.next")}</button>
    <div class="pair">
      ${c>0&&i`<button class="quiet" type="button" onClick=${()=>w(c-1)}>${p("common.seal.back")}</button>`}
      ${!$&&i`<button class="quiet" type="button" onClick=${j}>${p("common.seal.now")}</button>`}
      ${r&&c===0&&i`<button class="quiet" type="button" onClick=${r}>${s}</button>`}
    </div>
    <p class="promise">${p(`common.seal.${Z[c].name}_promise`)}</p>
    ${c===0&&i`<p class="note">${p("common.seal.optional")}</p>`}
  </form>`},Yo=e=>requestAnimationFrame(()=>{let t=e&&e.querySelector("input, textarea");t&&t.focus()});var As={it:"Italiano",en:"English",fr:"Français",de:"Deutsch",es:"Español"},js=({language:e,languages:t})=>t.map(o=>i`<option key=${o} value=${o} lang=${o} selected=${o===e}>${As[o]||o}</option>`),Is=()=>i`<svg viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="9.5" /><ellipse cx="12" cy="12" rx="4" ry="9.5" /><path d="M2.5 12h19" />
</svg>`,he=({language:e,languages:t})=>i`
  <label class="languages"
    ><${Is} /><select
      aria-label=${p("common.language")}
      onChange=${o=>ro(o.target.value)}
    >
      <${js} language=${e} languages=${t} />
    </select></label
  >
`;var ee=()=>{let[e,t]=C(mt());return i`<button type="button" class="bare light" onClick=${()=>{co(!e),t(!e)}}>${p(e?"common.light.low":"common.light.full")}</button>`};var Hs=3,Fs=4,et=null,Zo=e=>(et||(et=de(`/api/professions?language=${e}`).then(t=>(t.ok||(et=null),t.ok?t.body:[]))),et),Pt=e=>U(e).normalize("NFD").replace(/[\u0300-\u036f]/g,"").toLowerCase(),en=(e,t)=>{let o=Pt(t);if(o.length<Hs)return[];let n=e.filter(r=>Pt(r).startsWith(o));return n.some(r=>Pt(r)===o)?[]:n.sort((r,s)=>r.length-s.length||(r<s?-1:1)).slice(0,Fs)};var J=e=>{let t=e.view&&e.view.seat,o=Object.assign({},t?t.guesses:{});for(let{command:n}of e.pending)n.type==="guess"?o[n.about]={kind:"guess",text:n.text}:n.type==="pass"||n.type==="know"?o[n.about]={kind:n.type,text:null}:n.type==="withdraw"&&delete o[n.about];return o},te=(e,t)=>t||e.pending.some(({command:o})=>o.type==="seal"),tt=e=>{let t=e.view&&e.view.seat,o=new Set(t?t.wishes:[]);for(let{command:n}of e.pending)n.type==="wish"&&(n.on?o.add(n.about):o.delete(n.about));return o},tn=e=>{let t={};for(let{command:o}of e.pending)o.type==="rule"&&(t[o.cluster]=o.verdict);return t};var ot=({title:e,lines:t})=>i`<details class="more-words">
  <summary>${e}</summary>
  ${t.map(o=>i`<p key=${o}>${o}</p>`)}
</details>`;var nt=({table:{pace:e,points:t}})=>i`<${ot}
  title=${p("guest.how.title")}
  lines=${[`guest.how.${e}`,"guest.how.wall","guest.how.judge",t?"guest.how.points":"guest.how.no_points"].map(o=>p(o))}
/>`;var Us=e=>{let t=2166136261;for(let o=0;o<e.length;o+=1)t=Math.imul(t^e.charCodeAt(o),16777619);return t=Math.imul(t^t>>>16,2246822507),(t^t>>>13)>>>0},st=(e,t,o)=>{let n=r=>Us(`${o}/${t}/${r}`);return e.slice().sort((r,s)=>n(r)-n(s)||(r<s?-1:1))},on=(e,t)=>e.filter(o=>!t[o]),ge=(e,t,o)=>{let n=o===null?-1:e.indexOf(o),s=e.slice(n+1).concat(e.slice(0,n+1)).filter(l=>l!==o&&!t[l]);return s.length?s[0]:null},nn=(e,t,o)=>e.map(n=>n===o?"now":t[n]?"uncovered":"covered");var sn={about:null,hand:null,editing:!1,later:!1,reading:!1,judged:null,wished:!1},zs=new Set(["guessing","spotlight","wall","drumroll","unmasked"]),rn=(e,t)=>{if(e.conn.state==="ended")return{name:"ended",code:e.conn.closed};let{view:o}=e,n=o&&le(o,o.seat&&o.seat.guest);if(!o||!o.seat||!n)return{name:"arriving"};if(n.waiting)return{name:"knock"};let{phase:r}=o.table;return r==="closed"||r==="finale"?{name:r}:Bs(e,o.seat,n,t)?{name:"seal"}:r==="arrival"?{name:"kitchen"}:r==="seated"?Ws(e,o.seat,t):qs(e,o.seat,t)},Bs=(e,t,o,n)=>t.can.includes("seal")&&(n.editing||!(te(e,o.sealed)||n.later)),Ws=(e,t,o)=>{if(!t.open.length)return{name:"eyes"};let n=ln(e,o);return n?Lt(e,t,o,n):Ce(e).table.pace==="rounds"?{name:"eyes"}:re(e).length?Lt(e,t,o,"walk"):{name:"list"}},qs=(e,t,o)=>{let n=Ce(e).table.spotlight;if(!n)return{name:"eyes"};let r=t.open.length?ln(e,o):null;if(n.guest===t.guest){if(n.stage==="verdicts"&&n.clusters.length&&o.judged!==n.guest)return{name:"judge"};if(!r)return{name:zs.has(n.stage)?"poker":"eyes"}}return r?Lt(e,t,o,r):n.stage==="guessing"&&t.open.includes(n.guest)&&!J(e)[n.guest]?{name:"walk",about:n.guest,alone:!0}:{name:"eyes"}},Lt=(e,t,o,n)=>{let r=n==="walk"?Gs(e,t,o):null;if(!r)return{name:"list"};let s=Ce(e).table.spotlight;return{name:"walk",about:r,alone:s!==null&&s.stage==="guessing"&&s.guest===r}},Gs=(e,t,o)=>o.about&&t.open.includes(o.about)?o.about:ge(se(e),J(e),null),ln=(e,t)=>t.hand&&t.hand.moment===K(Ce(e))?t.hand.kind:null,K=({table:{phase:e,spotlight:t}})=>t?`${e}/${t.guest}/${t.stage}`:e,se=e=>{let{seat:t,table:o}=Ce(e);return t?st(t.open,t.guest,o.code):[]},re=e=>on(se(e),J(e)),Ce=e=>e.view,le=(e,t)=>e.table.guests.find(({id:o})=>o===t)||null,W=(e,t)=>{let o=le(e,t);return o?o.name:""};var Js=16,Oe=e=>e.length<8?"short":e.length<13?"middling":"long",an=async({state:e,view:t,send:o,setLocal:n,scene:r},s,l)=>{let a=Object.assign({},J(e),{[s.about]:!0}),m=r.alone?null:ge(se(e),a,s.about);n({about:m,hand:r.alone?null:{kind:m?"walk":"list",moment:K(t)}}),Se(l),m&&po(W(t,m)),!(await o(s)).ok&&s.type==="guess"&&Bo(l,s.text)},cn=e=>{let{code:t,state:o,view:n,table:r,seat:s,notice:l,setLocal:a,scene:m}=e,{about:f,alone:u}=m,_=J(o),d=_[f],c=`${t}.${s.guest}.guess.${f}`,[$,g]=pe(c,d&&d.text||""),y=Y(null),v=se(o),k=W(n,f),[x,w,A]=p("guest.ask",{name:k}).split("|"),j=U($),B=h=>(h.preventDefault(),j?(y.current&&y.current.focus(),an(e,{type:"guess",about:f,text:j},c)):M("pass")),N=h=>{g(h),y.current&&y.current.focus()},M=h=>an(e,{type:h,about:f},c),T=()=>{g(""),Se(c),e.send({type:"withdraw",about:f})},F=()=>a({about:f,hand:{kind:"list",moment:K(n)}});return i`<main>
    <header class="bar">
      <span>${u?p("guest.walk.now"):p("guest.walk.step",{step:v.indexOf(f)+1,of:v.length})}</span>
      ${!u&&v.length<=Js&&i`<${Ye} states=${nn(v,_,f)} />`}
    </header>
    <form onSubmit=${B} novalidate>
      <${me}><h1 class=${`asked ${Oe(k)}`}>${x} <b>${w}</b> ${A}</h1><//>
      <label class="field"
        ><input
          ref=${y}
          aria-label=${`${x} ${w} ${A||""}`}
          value=${$}
          onInput=${h=>g(h.target.value)}
          maxlength=${z.guess}
          placeholder=${p("common.write_here")}
          autocomplete="off"
          autocapitalize="none"
          enterkeyhint=${j?"send":"next"}
      /></label>
      <${Ks} text=${$} choose=${N} />
      ${l&&i`<p class="error">${l}</p>`}
      ${j?i`<button class="primary" type="submit">${p(d&&d.kind==="guess"?"guest.walk.update":"guest.walk.confirm")}</button>`:i`<button class="primary unlit" type="submit" aria-pressed=${!!d&&d.kind==="pass"}>${p("guest.walk.pass")}</button>`}
    </form>
    <div class="pair">
      ${(j?["pass","know"]:["know"]).map(h=>i`<button
          class="quiet"
          key=${h}
          aria-pressed=${!!d&&d.kind===h}
          onClick=${()=>M(h)}
        >
          ${p(`guest.walk.${h}`)}
        </button>`)}
    </div>
    <div class="links">
      ${d&&i`<button class="bare" onClick=${T}>${p("guest.walk.withdraw")}</button>`}
      <button class="bare" onClick=${F}>${p("guest.walk.list")}</button>
    </div>
    <p class="note still">${p("guest.walk.until_locked")}</p>
    <${nt} table=${r} />
  </main>`},Ks=({text:e,choose:t})=>{let[o,n]=C([]);L(()=>{Zo(Le()).then(n)},[]);let r=en(o,e);return i`<ul class="suggestions" aria-label=${p("guest.walk.suggestions")} onMouseDown=${Vs}>
    ${r.map(s=>i`<li key=${s}><button type="button" onClick=${()=>t(s)}>${s}</button></li>`)}
  </ul>`},Vs=e=>e.preventDefault();var un=()=>i`<main class="quiet-page"><h1 class="unseen">Coperto</h1><p class="note">${p("guest.arriving")}</p></main>`,pn=({boot:e,me:t,table:o})=>i`
  <main class="quiet-page">
    <p class="note">${o.title}</p>
    <h1 class=${Oe(t.name)}>${t.name}</h1>
    <p role="status">${p("guest.knock.waiting")}</p>
    <${he} ...${e} />
    <${ee} />
  </main>
`;var mn=(e,t)=>{let o=URL.createObjectURL(e),n=document.createElement("a");n.href=o,n.download=t,document.body.appendChild(n),n.click(),n.remove(),setTimeout(()=>URL.revokeObjectURL(o),6e4)};var Ys="M12 1c1 5 7 8 7 14.200A7 7 0 0 1 12 22a7 7 0 0 1-7-6.800C5 11 9.500 8.500 12 1z",Me=({lit:e})=>i`
  <svg class="candle" viewBox="0 0 30 48" aria-hidden="true">
    ${e&&i`<path d=${Ys} fill="var(--flame)" transform="translate(3 -1)" />`}
    <path d=${e?"M15 20v8":"M15 15v8"} stroke="var(--cream-400)" stroke-width="2.5" />
    <path d="M10.500 24h9v18h-9z" fill=${e?"var(--cream-50)":"var(--light-5)"} />
    <path
      d="M2 43.500h26"
      stroke=${e?"var(--cream-50)":"var(--cream-400)"}
      stroke-width="3.500"
      stroke-linecap="round"
    />
  </svg>
`;var fn=e=>{let t=e.trim();return/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(t)?`mailto:${encodeURI(t)}`:/^\+?[\d\s().-]{6,20}$/.test(t)?`tel:${t.replace(/[^\d+]/g,"")}`:null};var $e=({me:e,guests:t})=>{if(e.score===null||e.place===null)return null;if(!e.score)return i`<p class="standing">${p("guest.standing_zero")}</p>`;let n=t.some(({id:r,place:s})=>r!==e.id&&s===e.place)?"guest.standing_tied":"guest.standing";return i`<p class="standing">${I(n,e.score,{place:De(e.place)})}</p>`},dn=({points:{points:e,why:t,double:o},me:n,guests:r})=>i`
  <section class="own-score">
    ${e>0&&i`<p class="earned">+${e}</p>`}
    <p>${p(t.key,t.values)}${o?` ${p("guest.points.double")}`:""}</p>
    <${$e} me=${n} guests=${r} />
  </section>
`;var _n=({code:e,token:t,view:o,table:n,seat:r,me:s})=>{let[l,a]=C(null),m=async()=>a(await Qs(e,t,n.title)),f=r.connections.filter(({guest:u})=>W(o,u));return i`<main class="closed">
    <h1>${p("guest.closed.title")}</h1>
    <p class="lead">${p(f.length?"guest.closed.met":"guest.closed.nobody")}</p>
    <ul class="met">
      ${f.map(({guest:u,contact:_})=>i`<li key=${u}><${Me} lit=${!0} /><span><b>${W(o,u)}</b><${Xs} contact=${_} /></span></li>`)}
    </ul>
    <button class="primary" onClick=${m}>${p("guest.closed.keepsake")}</button>
    <p class="note">${p("guest.closed.keepsake_why")}</p>
    ${l&&i`<p class="error" role="alert">${l}</p>`}
    <${$e} me=${s} guests=${n.guests} />
    <h2>${p("guest.closed.everyone")}</h2>
    <ul class="people">
      ${n.guests.filter(({waiting:u})=>!u).map(({id:u,name:_,revealed:d})=>i`<li key=${u}>
        <b>${_}</b><span>${d?d.profession:p("common.stayed_covered")}</span>${d&&d.real_name&&i`<small>${d.real_name}</small>`}
      </li>`)}
    </ul>
  </main>`},Xs=({contact:e})=>{if(!e)return i`<span class="note">${p("guest.closed.no_contact")}</span>`;let t=fn(e);return t?i`<a href=${t}>${e}</a>`:i`<span>${e}</span>`},Qs=async(e,t,o)=>{let n=await de(`/api/dinners/${e}/keepsake`,t);return n.ok?(mn(new Blob([n.body],{type:"text/html"}),`${o}.html`),null):p(n.status===0?"common.offline":"guest.closed.no_keepsake")};var Zs=e=>e===D.OPENED_ELSEWHERE?"elsewhere":e===D.REVOKED?"revoked":e===D.REFUSED?"refused":e===D.ERASED?"erased":"broken",er=e=>{je("seat",e,null),location.reload()},hn=({code:e,dinner:t})=>{let o=Zs(e),n=o==="revoked"||o==="refused";return i`<main class="plain">
    <h1>${p(`guest.ended.${o}`)}</h1>
    <p>${p(`close.${Gt(e)}`)}</p>
    ${n&&i`<button class="quiet" onClick=${()=>er(t)}>${p("guest.ended.again")}</button>`}
    ${(o==="elsewhere"||o==="broken")&&i`<button class="primary" onClick=${()=>location.reload()}>${p(`guest.ended.${o}_do`)}</button>`}
    ${(n||o==="erased")&&i`<a class="quiet" href="/">${p("guest.ended.home")}</a>`}
  </main>`};var Dt=(e,t)=>`${e}.${t}.seal`,gn=({code:e,state:t,me:o,seat:n,send:r,setLocal:s,notice:l})=>{let a=Dt(e,n.guest),m=te(t,o.sealed),f=async u=>{s({editing:!1,later:!1}),(await r(Object.assign({type:"seal"},u))).ok?Ze(a):s({editing:!0})};return i`<main>
    <${Qo}
      keepAs=${a}
      initial=${n.secret}
      error=${l}
      onSeal=${f}
      later=${p(m?"guest.seal.keep":"guest.seal.later")}
      onLater=${()=>s({editing:!1,later:!m})}
    />
  </main>`};var $n=e=>{let{phase:t,paused:o,pace:n,spotlight:r}=e.table;if(o)return{key:"guest.mirror.paused"};if(!r)return{key:t==="seated"&&n==="rounds"?"guest.mirror.rounds":"guest.mirror.locked"};let s=e.seat!==null&&r.guest===e.seat.guest,l=W(e,r.guest);return!r.clusters.length&&(r.stage==="wall"||r.stage==="verdicts")?{key:"guest.mirror.empty_wall",values:{name:l}}:{key:`guest.mirror.${s?"mine.":""}${r.stage}`,values:{name:l}}},yn=e=>{let{spotlight:t}=e.table;if(!t||!e.seat||t.stage!=="scores")return null;let o=e.seat.guest,n=W(e,t.guest),{points:r,reason:s}=o===t.guest?tr(t):or(t,o,e.seat.guesses);return{points:r,why:{key:`guest.points.${s}`,values:{name:n}},double:t.double&&r>0}},tr=e=>{let t=e.disguise||0;return{points:t,reason:t?"disguise":"no_disguise"}},or=(e,t,o)=>{for(let{by:r,verdict:s,points:l}of e.clusters){let a=r?r.indexOf(t):-1;if(a<0)continue;let m=s==="exact"&&nr(e)?"alone":s||"miss";return{points:l?l[a]:0,reason:m}}let n=o[e.guest];return{points:0,reason:n&&n.kind!=="guess"?n.kind:"none"}},nr=({clusters:e})=>e.reduce((t,{verdict:o,size:n})=>t+(o==="exact"?n:0),0)===1;var sr=1e4,bn=(e,t=sr)=>{let[o,n]=C(e===0);return L(()=>{if(e>0){n(!1);return}let r=setTimeout(()=>n(!0),t);return()=>clearTimeout(r)},[e>0]),o&&e===0};var rr={exact:i`<circle cx="12" cy="12" r="10.5" fill="currentColor" />`,close:i`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" /><path
      d="M12 3a9 9 0 0 0 0 18z"
      fill="currentColor"
    />`,miss:i`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" />`},Te=({verdict:e})=>i`<svg class=${`mark ${e}`} viewBox="0 0 24 24" aria-hidden="true">${rr[e]}</svg>`;var lr=600,kn=(e,t=lr)=>{let[o,n]=C(e);return L(()=>{if(!e){n(!1);return}let r=setTimeout(()=>n(!0),t);return()=>clearTimeout(r)},[e]),e&&!o};var vn=({view:e})=>{let{spotlight:t,guests:o,screens:n}=e.table,r=kn(t!==null&&t.stage==="unmasked")&&n>0,s=t&&le(e,t.guest);if(!t||!s)return null;let l=r?null:s.revealed,a=t.stage==="scores",m=a||e.seat===null||e.seat.guest!==s.id;return i`<section class="read">
    <p class="note">${p("guest.read.number",{number:t.number,of:t.of})}</p>
    <h2>${l?l.profession:s.name}</h2>
    ${l&&i`<p>${l.real_name?`${s.name}: ${l.real_name}`:s.name}</p>`}
    ${l&&l.story&&i`<p class="note">${l.story}</p>`}
    ${t.stage==="guessing"&&i`<p>${I("guest.read.answers",t.answers)}</p>`}
    ${t.clusters.length>0&&i`<ul>${t.clusters.map(f=>i`<${ar} key=${f.id} cluster=${f} view=${e} names=${m} early=${r} />`)}</ul>`}
    ${a&&i`<${ir} guests=${o} />`}
  </section>`},ar=({cluster:e,view:t,names:o,early:n})=>{let{texts:r,size:s,hidden:l}=e,{by:a,verdict:m}=n?{by:null,verdict:null}:e,f=a&&o?Ft(a.map(u=>W(t,u)).filter(Boolean)):I("guest.read.said",s);return i`<li>
    <b>${l?p("guest.read.hidden"):r.join(" · ")}</b>
    ${m&&i`<span class="ruled"><${Te} verdict=${m} />${p(`common.verdict.${m}`)}</span>`}
    <small>${f}</small>
  </li>`},ir=({guests:e})=>{let t=e.filter(({place:o})=>o!==null).sort((o,n)=>(o.place||0)-(n.place||0));return i`<ol>
    ${t.map(({id:o,name:n,place:r,score:s})=>i`<li key=${o} class="numbers">${De(r||0)} ${n} <small>${I("common.points",s||0)}</small></li>`)}
  </ol>`};var Rt=e=>{let{view:t,table:o,local:n,setLocal:r,scene:s,notice:l}=e,{key:a,values:m}=$n(t),f=yn(t),u=s.name==="poker",_=bn(o.screens);return i`
    <${ur} />
    <main class="eyes">
      <h1 class=${u?"poker":""}>${p(u?"guest.poker":"guest.eyes")}</h1>
      <p class="mirror" role="status">${p(a,m)}</p>
      ${l&&i`<p class="error">${l}</p>`}
      ${f&&i`<${dn} points=${f} me=${e.me} guests=${o.guests} />`}
      ${(n.reading||_)&&o.spotlight&&i`<${vn} view=${t} />`}
      <div class="foot">
        <${cr} ...${e} />
        ${o.spotlight&&!_&&i`<button class="bare" aria-expanded=${n.reading} onClick=${()=>r({reading:!n.reading})}>
          ${p(n.reading?"guest.read.enough":"guest.read.here")}
        </button>`}
      </div>
    </main>
  `},cr=({state:e,view:t,table:o,seat:n,me:r,setLocal:s})=>{let l=re(e).length,a=o.spotlight,m=a&&J(e)[a.guest],f=a!==null&&a.stage==="guessing"&&n.open.includes(a.guest),u=(_,d)=>s({about:d,hand:{kind:_,moment:K(t)}});return i`
    ${f&&m&&i`<p class="note">${m.kind==="guess"?p("guest.eyes.said",{text:m.text||""}):p(`guest.eyes.${m.kind}`)}</p>`}
    ${f&&m&&a.answers>0&&i`<p class="note">${I("guest.read.answers",a.answers)}</p>`}
    ${f&&m&&i`<button class="quiet" onClick=${()=>u("walk",a.guest)}>${p("guest.eyes.change")}</button>`}
    ${n.can.includes("rule")&&a&&i`<button class="quiet" onClick=${()=>s({judged:null})}>${p("guest.eyes.judge")}</button>`}
    ${n.open.length>0&&!f&&i`<button class="quiet" onClick=${()=>u("list",null)}>
      ${l&&o.pace==="ballot"?I("guest.eyes.left",l):p("guest.eyes.list")}
    </button>`}
    ${!te(e,r.sealed)&&n.can.includes("seal")&&i`<button class="quiet" onClick=${()=>s({later:!1})}>${p("guest.kitchen.seal")}</button>`}
  `},ur=()=>i`
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
`;var wn=e=>e.local.wished?i`<${fr} ...${e} />`:i`<${pr} ...${e} />`,pr=({state:e,table:t,seat:o,me:n,send:r,setLocal:s,notice:l})=>{let a=tt(e),m=(u,_)=>r({type:"wish",about:u,on:_}),f=()=>{a.forEach(u=>m(u,!1)),s({wished:!0})};return i`<main class="finale">
    <${$e} me=${n} guests=${t.guests} />
    <h1>${p("guest.finale.title")}</h1>
    <p class="why">${p("guest.finale.why")}</p>
    ${l&&i`<p class="error">${l}</p>`}
    <div class="two">
      ${t.guests.filter(({id:u,waiting:_})=>u!==o.guest&&!_).map(u=>i`<${mr} key=${u.id} guest=${u} lit=${a.has(u.id)} wish=${m} />`)}
      <span class="you"><${Ee} state="uncovered" />${p("guest.finale.you")}</span>
    </div>
    ${a.size>0&&i`<button class="primary" onClick=${()=>s({wished:!0})}>${I("guest.finale.leave",a.size)}</button>`}
    <button class="quiet" onClick=${f}>${p("guest.finale.none")}</button>
  </main>`},mr=({guest:{id:e,name:t,revealed:o},lit:n,wish:r})=>i`
  <button aria-pressed=${n} onClick=${()=>r(e,!n)}>
    <span><b>${t}</b><i>${o?o.profession:p("guest.finale.covered")}</i>${o&&o.real_name?i`<i>${o.real_name}</i>`:null}</span>
    <${Me} lit=${n} />
  </button>
`,fr=({state:e,table:t,me:o,setLocal:n})=>i`<main class="quiet-page">
  <${Me} lit=${tt(e).size>0} />
  <h1>${I("guest.finale.lit",tt(e).size)}</h1>
  <p>${p("guest.finale.later")}</p>
  <${$e} me=${o} guests=${t.guests} />
  <button class="quiet" onClick=${()=>n({wished:!1})}>${p("guest.finale.again")}</button>
</main>`;var Pe="M64 340C64 168 172 64 320 64s256 104 256 276z",xn=()=>i`
  <svg class="lid" viewBox="0 0 640 392" aria-hidden="true">
    <defs>
      <clipPath id="lid-shell"><path d=${Pe} /></clipPath>
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
      <path d=${Pe} fill="var(--metal-2)" transform="translate(16 8)" />
      <path d=${Pe} fill="var(--metal-3)" transform="translate(78 26)" />
      <path d=${Pe} fill="var(--metal-4)" transform="translate(186 52)" />
      <path d=${Pe} fill="var(--metal-5)" transform="translate(318 80)" />
      <path d="M576 340C576 232 534 150 470 104" fill="none" stroke="var(--metal-4)" stroke-width="9" />
    </g>
    <path d="M50 336h540a9 9 0 0 1 0 18H50a9 9 0 0 1 0-18z" fill="var(--metal-3)" />
    <path d="M50 336h170l-14 18H50a9 9 0 0 1 0-18z" fill="var(--metal-1)" />
    <path d="M430 336h160a9 9 0 0 1 0 18H416z" fill="var(--metal-4)" />
  </svg>
`;var dr=["exact","close","miss"],_r=e=>{let t=e.filter(({hidden:n})=>!n),o=t.find(({sure:n})=>n===!1)||t[0];return o?o.id:null},Sn=({state:e,table:t,me:o,send:n,setLocal:r,notice:s})=>{let l=t.spotlight?t.spotlight.clusters:[],[a,m]=C(()=>_r(l)),f=tn(e),u=(_,d)=>n({type:"rule",cluster:_,verdict:d});return i`
    <div class="lifted" aria-hidden="true"><${xn} /></div>
    <main class="judge">
      <h1>${p("guest.judge.title",{name:o.name}).split("|").map(_=>i`<span>${_} </span>`)}</h1>
      <p class="lead">${p("guest.judge.how")}</p>
      ${s&&i`<p class="error">${s}</p>`}
      <ul>
        ${l.map(_=>{let d=f[_.id]||_.verdict||"miss",c=_.hidden||_.ruled_by==="host";return i`<li key=${_.id}>
            ${_.id===a&&!c?i`<${hr} cluster=${_} verdict=${d} rule=${u} />`:i`<${yr} cluster=${_} verdict=${d} fixed=${c} open=${()=>m(_.id)} />`}
          </li>`})}
      </ul>
      <button class="primary" onClick=${()=>r({judged:o.id})}>${p("guest.judge.done")}</button>
    </main>
  `},Nt=({hidden:e,texts:t})=>e?p("guest.read.hidden"):t.join(" · "),hr=({cluster:e,verdict:t,rule:o})=>i`
  <section class="open">
    <b>${Nt(e)}</b>
    <p class="note">${I("guest.read.said",e.size)}<span>${gr(e)}</span></p>
    <div class="three" role="group" aria-label=${Nt(e)}>
      ${dr.map(n=>i`<button key=${n} class=${n} aria-pressed=${n===t} onClick=${()=>o(e.id,n)}>
          <${Te} verdict=${n} /><span>${p(`common.verdict.${n}`)}</span>
        </button>`)}
    </div>
  </section>
`,gr=({reason:e,ruled_by:t})=>{if(!e||t!=="matcher"||!ie(`reason.${e.code}`))return"";let o=p(`reason.${e.code}`,Ht(e.parts));return o.charAt(0).toUpperCase()+o.slice(1)},$r=({sure:e,ruled_by:t,hidden:o})=>e===!1&&t==="matcher"&&!o,yr=({cluster:e,verdict:t,fixed:o,open:n})=>i`
  <button class="row" disabled=${o} aria-expanded=${o?void 0:"false"} onClick=${n}>
    <b>${Nt(e)}${e.ruled_by==="host"&&i`<small>${p("guest.judge.host")}</small>`}${$r(e)&&i`<small>${p("guest.judge.unsure")}</small>`}</b>
    <span>${p(`common.verdict.${t}`)}<${Te} verdict=${t} /></span>
  </button>
`;var br=4e3,En=({label:e,children:t})=>{let[o,n]=C(!1),r=()=>n(!1);return L(()=>{if(!o)return;let l=setTimeout(r,br);return()=>clearTimeout(l)},[o]),i`<div class="peek">
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
      onClick=${l=>l.detail===0&&n(!0)}
      onContextMenu=${l=>l.preventDefault()}
    >
      ${e}
    </button>
    <div class="peeked">${o&&t}</div>
  </div>`};var Cn=({boot:e,state:t,table:o,me:n,seat:r,setLocal:s})=>{let l=te(t,n.sealed),a=l&&!n.sealed;return i`<main class="quiet-page">
    <p class="note">${o.title}</p>
    <h1 class=${Oe(n.name)}>${n.name}</h1>
    <p>${p(l?"guest.kitchen.away":"guest.kitchen.empty")}</p>
    <p class="note">${p("guest.house_rule")}</p>
    ${a&&i`<p class="note" role="status">${p("guest.kitchen.travelling")}</p>`}
    <div class="foot">
      ${r.secret&&i`<${En} label=${p("guest.kitchen.peek")}><b>${r.secret.profession}</b><//>`}
      ${l?i`<button class="quiet" onClick=${()=>s({editing:!0})}>${p("guest.kitchen.change")}</button>`:i`<button class="primary" onClick=${()=>s({later:!1})}>${p("guest.kitchen.seal")}</button>`}
      <${he} ...${e} />
      <${ee} />
    </div>
  </main>`};var rt=["walk","list","eyes","poker","judge"],kr={seal:["seal"],guess:rt,pass:rt,know:rt,withdraw:rt,rule:["judge"],wish:["finale"]},At=(e,t)=>({code:t,about:"about"in e?e.about:null,on:kr[e.type]||[]}),On=(e,t)=>{let o="about"in t?t.about:null;return e&&e.about!==null&&e.about!==o?e:null};var vr=e=>e?e.kind==="guess"?e.text:p(`guest.list.${e.kind}`):p("guest.list.nothing"),wr=e=>p(e.sealed?"guest.list.locked":"guest.list.unsealed"),Mn=({code:e,state:t,view:o,table:n,seat:r,local:s,setLocal:l,notice:a})=>{let m=J(t),f=re(t),u=new Set(r.open),_=n.guests.filter(({id:g,waiting:y})=>g!==r.guest&&!y),d=st(_.map(({id:g})=>g),r.guest,e),c=new Map(_.map(g=>[g.id,g])),$=g=>l({about:g,hand:{kind:"walk",moment:K(o)}});return i`<main>
    <h1 class="title">${p(f.length?"guest.list.title":"guest.list.done")}</h1>
    <p class="lead">${f.length?I("guest.list.left",f.length):p("guest.list.done_why")}</p>
    ${a&&i`<p class="error">${a}</p>`}
    ${f.length>0&&i`<button class="primary" onClick=${()=>$(ge(se(t),m,s.about)||f[0])}>
      ${p("guest.list.go_on")}
    </button>`}
    <ul class="rows">
      ${d.map(g=>{let y=c.get(g),v=i`<${Ee} state=${m[g]?"uncovered":u.has(g)?"late":"covered"} />
          <b>${y.name}</b><span>${u.has(g)||m[g]?vr(m[g]):wr(y)}</span>`;return i`<li key=${g}>
          ${u.has(g)?i`<button class="row" onClick=${()=>$(g)}>${v}</button>`:i`<div class="row">${v}</div>`}
        </li>`})}
    </ul>
    ${n.phase==="reveals"&&i`<button class="quiet" onClick=${()=>l({hand:null})}>${p("guest.list.back")}</button>`}
    <${nt} table=${n} />
    <${ee} />
  </main>`};var xr={seal:gn,kitchen:Cn,walk:cn,list:Mn,eyes:Rt,poker:Rt,judge:Sn,finale:wn,closed:_n,knock:pn},jt=new Set(["eyes","poker","kitchen","knock","arriving"]),Sr=2e4,Er=(e,t)=>jt.has(t)||t==="list"&&!re(e).length,Tn=({boot:e,code:t,token:o,line:n,state:r})=>{let[s,l]=Mr(`coperto.local.${t}.${o.slice(0,16)}`),[a,m]=C(null),f=rn(r,s),{view:u}=r;Tr(f.name,u?K(u):"",Er(r,f.name));let _=a&&a.on.includes(f.name)?Cr(a,u):null;L(()=>{r.refused&&m(At(r.refused.command,r.refused.code))},[r.refused]),L(()=>{_&&He(_)},[_]),L(()=>{if(!a)return;let k=setTimeout(()=>m(null),Sr);return()=>clearTimeout(k)},[a]),Or(t,r);let d=fe(f.name,"about"in f&&f.about);if(f.name==="ended")return i`<${hn} code=${f.code} dinner=${t} state=${r} />`;if(f.name==="arriving"||!u||!u.seat)return i`<${Mt} state=${r} /><${un} />`;let{table:c,seat:$}=u,g=async k=>{let x=await n.send(k);return x.ok?m(w=>On(w,k)):x.code!=="ended"&&m(At(k,x.code)),x},y=le(u,$.guest),v={boot:e,code:t,token:o,state:r,view:u,table:c,seat:$,me:y,local:s,setLocal:l,send:g,notice:_};return i`
    <${Mt} state=${r} />
    ${c.paused&&!jt.has(f.name)&&i`<p class="rest" role="status">${p("guest.mirror.paused")}</p>`}
    <div class="scene" ...${d}><${xr[f.name]} ...${v} scene=${f} /></div>
  `},Cr=({code:e,about:t},o)=>{let n=t&&o&&W(o,t);return n?`${n}: ${V(e)}`:V(e)},Or=(e,{view:t,pending:o,conn:n})=>{let r=t&&t.seat,s=t&&r&&le(t,r.guest),l=!!(s&&s.sealed&&!o.length);L(()=>{l&&r&&Ze(Dt(e,r.guest))},[l]),L(()=>{n.closed===D.ERASED&&Ut(e)},[n.closed])},Mr=e=>{let[t,o]=C(()=>Object.assign({},sn,Ne(e,{})));return[t,n=>o(r=>{let s=Object.assign({},r,n);return Ae(e,s),s})]},Tr=(e,t,o)=>{let n=Y(!0);L(()=>{document.documentElement.dataset.posture=o?"dark":"hand"},[o]),L(()=>{n.current||(scrollTo(0,0),fo()),n.current=!1},[e,jt.has(e)?t:""])};var Pr=async(e,t,o)=>{let n=`coperto.join-id.${e}`,r=G(n)||Ie();H(n,r);let s=await Xe(`/api/dinners/${e}/guests`,Object.assign({name:t,id:r},o?{join_token:o}:{}));return s.ok&&H(n,null),s},Lr=({code:e,status:t})=>t===0?p("common.offline"):t===404?p("guest.join.unknown"):V(e),Pn=({boot:e,code:t,join:o,onSeated:n})=>{let[r,s,l]=pe(`${t}.name`,""),[a,m]=C(""),[f,u]=C(""),[_,d]=C(!1),c=Y(null);L(()=>{de(`/api/dinners/${t}`,o).then(g=>g.ok&&m(g.body.title))},[t]);let $=async g=>{if(g.preventDefault(),_)return;if(!U(r)){u(p("guest.join.empty")),c.current&&c.current.focus();return}d(!0);let y=await Pr(t,U(r),o);if(d(!1),!y.ok)return u(Lr(y));l(),n(y.body.token)};return i`<main ...${fe()}>
    <header class="bar"><span>${a||"Coperto"}</span><${he} ...${e} /></header>
    <form onSubmit=${$} novalidate>
      <${me}><h1><b>${p("guest.join.title")}</b></h1><//>
      <label class="field"
        ><input
          ref=${c}
          aria-label=${p("guest.join.name")}
          value=${r}
          onInput=${g=>s(g.target.value)}
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
    ${!o&&i`<p class="note">${p("guest.join.knock_why")}</p>`}
    <${ot} title=${p("guest.join.have")} lines=${[p("guest.join.have_how")]} />
    <${ee} />
  </main>`};var lt=Bt();lo(lt);ft();var ae=lt.code||"",Rn=document.getElementById("app"),Ln=e=>{je("seat",ae,e),Uo(Tn,oo({code:ae,token:e,letterbox:`/api/dinners/${ae}/do`}),{boot:lt,code:ae,token:e},Rn)},Dr=pt("join",ae),Dn=pt("seat",ae);Dn?Ln(Dn):we(ce(Pn,{boot:lt,code:ae,join:Dr,onSeated:Ln}),Rn);
