/*! Contains Preact, (c) 2015-present Jason Miller, MIT (../vendor/LICENSE-preact.txt), and htm, (c) 2018 Google Inc.,
Apache-2.0 (../vendor/LICENSE-htm.txt), both shortened. */
var lt={},ge="it",At=(e,t)=>{lt=e,ge=t},Te=()=>ge,re=e=>Object.prototype.hasOwnProperty.call(lt,e),p=(e,t)=>{let o=re(e)?lt[e]:e;if(!t)return o;let n=t;return o.replace(/\{(\w+)\}/g,(r,s)=>s in n?String(n[s]):r)},jt=e=>e.map(t=>t[ge]||t.und||t.en),N=(e,t,o)=>{let n=`${e}.${new Intl.PluralRules(ge).select(t)}`;return p(re(n)?n:`${e}.other`,Object.assign({n:t},o))},Pe=e=>{let t=`common.ordinal.${new Intl.PluralRules(ge,{type:"ordinal"}).select(e)}`;return p(re(t)?t:"common.ordinal.other",{n:e})},J=e=>re(`refusal.${e}`)?p(`refusal.${e}`):p("common.did_not_work"),Dn=/^(h?[ií](?![aeou])|y(?![aeiouáéíóú]))/i,It=e=>{if(e.length<2)return e.join("");let t=e[e.length-1];return p(Dn.test(t)?"common.and_i":"common.and",{first:e.slice(0,-1).join(", "),last:t})};var Le=new Map,at=()=>{try{return localStorage}catch{return null}},Ht=e=>{let t=at();Array.from(Le.keys()).concat(t?Object.keys(t):[]).filter(n=>n.startsWith("coperto.")&&n.split(".").includes(e)).forEach(n=>A(n,null))},B=e=>{let t=Le.get(e);if(t!==void 0)return t;try{let o=at();return o?o.getItem(e):null}catch{return null}},A=(e,t)=>{Le.set(e,t);let o=at();if(o)try{t===null?o.removeItem(e):o.setItem(e,t),Le.delete(e)}catch{}},De=(e,t)=>{let o=B(e);if(o===null)return t;try{return JSON.parse(o)}catch{return t}},Re=(e,t)=>A(e,t===null?null:JSON.stringify(t));var Ft=e=>{let t=document.getElementById(e);return t&&t.textContent?JSON.parse(t.textContent):{}},Ut=()=>{let e=Ft("boot");return At(Ft("words"),e.language||"it"),Object.assign({code:null,language:"it",languages:["it","en"],version:""},e)},Rn=(e=location.hash)=>{let t={};for(let o of e.replace(/^#/,"").split("&")){let n=o.indexOf("=");n>0&&(t[o.slice(0,n)]=Nn(o.slice(n+1)))}return t},Nn=e=>{try{return decodeURIComponent(e)}catch{return e}},An=(e,t)=>{let o=location.pathname+location.search;history.replaceState(null,"",t?`${o}#${e}=${t}`:o)},ct=(e,t)=>{let o=Rn()[e];return o&&A(it(e,t),o),o||B(it(e,t))},Ne=(e,t,o)=>{A(it(e,t),o),An(e,o)},it=(e,t)=>`coperto.${e}.${t}`;var L={NOT_TEXT:1003,TOO_BIG:1009,MALFORMED:4e3,HELLO_TIMEOUT:4001,PROTOCOL:4002,REFUSED:4003,OPENED_ELSEWHERE:4004,FLOODING:4008,REVOKED:4010,TOO_SLOW:4011,RESTARTING:4012,ERASED:4013},Wt=new Set([L.MALFORMED,L.PROTOCOL,L.REFUSED,L.OPENED_ELSEWHERE,L.REVOKED,L.ERASED]),zt=new Set([L.REFUSED,L.REVOKED,L.ERASED]),Bt=e=>(Object.entries(L).find(([,t])=>t===e)||["malformed"])[0].toLowerCase();var qt={dial:e=>new WebSocket(e),now:()=>Date.now(),after:(e,t)=>setTimeout(e,t),cancel:e=>clearTimeout(e),random:Math.random,hidden:()=>document.visibilityState==="hidden",watch:({wake:e,sleep:t})=>{document.addEventListener("visibilitychange",e),addEventListener("pageshow",e),addEventListener("online",e),addEventListener("pagehide",t)}};var Ae=()=>{let e=crypto.getRandomValues(new Uint8Array(16));return btoa(String.fromCharCode(...e)).replace(/\+/g,"-").replace(/\//g,"_").replace(/=+$/,"")};var jn=200,Gt=e=>{let t=De(e,[]),o=Array.isArray(t)?t.slice(0,jn):[],n=r=>{o=r,Re(e,o.length?o:null)};return{items:()=>o,first:()=>o[0],add:(r,s)=>{let l={id:Ae(),seen:s,command:r};return n(o.concat(l)),l},settle:r=>{let s=o.find(l=>l.id===r);return s&&n(o.filter(l=>l.id!==r)),s},clear:()=>n([])}};var In=1,Jt=5e3,Hn=12e3,Fn=4e3,Kt=1500,Un=3e3,Wn=4e3,Vt=1e3,zn=5e3,Bn=3e3,Yt=[0,500,1e3,2e3,4e3,4e3,4e3,8e3],qn=3,Xt=({url:e,token:t,device:o,env:n,ears:r})=>{let s=null,l="idle",a=null,f=0,d=0,u=0,_=0,h=0,c=(m,y=0)=>{n.cancel(a),a=m&&n.after(m,y)},$=(m,y=null)=>{l=m,u=n.now(),r.turned(m,y)},g=()=>{let m=s;if(s=null,!!m){m.onopen=m.onmessage=m.onclose=m.onerror=null;try{m.close()}catch{}}},b=()=>{g(),h=0,$("connecting"),c(w,Jt);let m;try{m=n.dial(e)}catch{return}s=m,m.onopen=()=>{c(w,Jt),C(Object.assign({type:"hello",token:t,protocol:In},o?{device:o}:{}))},m.onmessage=y=>v(y.data),m.onclose=y=>k(y.code)},v=m=>{let y=Gn(m);y&&(d=n.now(),h=0,l==="live"?c(null):y.type==="view"&&(c(null),$("live")),y.type!=="pong"&&r.frame(y))},k=m=>{Wt.has(m)?R(m):m===L.RESTARTING?H(n.random()*Bn,m):(m===L.FLOODING&&(f=Math.max(f,qn)),x(m))},w=()=>x(null),x=m=>{let y=Yt[Math.min(f,Yt.length-1)];f+=1,H(y*(.7+.6*n.random()),m)},H=(m,y)=>{g(),c(()=>n.hidden()||b(),m),$("waiting",y)},R=m=>{g(),c(null),$("ended",m)},j=m=>{h&&h<=m||(h=m,C({type:"ping"})?c(P,m):P())},P=()=>{f=0,b()},C=m=>{try{return s?(s.send(JSON.stringify(m)),!0):!1}catch{return!1}},O=()=>{if(l==="ended"||n.hidden())return;r.woke();let m=n.now();l==="live"?m-d>Un&&j(Kt):(l!=="connecting"||m-u>Kt)&&P()},F=()=>{n.after(F,Vt);let m=n.now(),y=m-_>Wn;_=m,y&&O(),l==="live"&&(m-u>zn&&(f=0),m-d>Hn&&!n.hidden()&&(d=m,j(Fn)))};return{open:()=>{_=n.now(),n.after(F,Vt),b()},sleep:()=>{l!=="ended"&&(g(),c(null),$("idle"))},wake:O,reconnect:P,send:C}},Gn=e=>{try{return typeof e=="string"?JSON.parse(e):null}catch{return null}};var Jn={state:"connecting",late:!1,long:!1,closed:null},Qt=()=>{let e={view:null,conn:Jn,pending:[],trouble:null,refused:null},t=new Set,o=n=>{e=Object.assign({},e,n),t.forEach(r=>r(e))};return{state:()=>e,set:o,take:n=>Kn(n,e.view)?!1:(o({view:n}),!0),subscribe:n=>(t.add(n),n(e),()=>t.delete(n))}},Kn=(e,t)=>t!==null&&e.epoch===t.epoch&&e.version<t.version;var Vn=2500,Yn=2e4,Xn=1e4,Qn=1e3,Zn=8e3,Zt=({code:e,token:t,device:o,url:n=es(e),env:r=qt})=>{let s=Qt(),l=Gt(`coperto.outbox.${e}.${t.slice(0,16)}`),a=new Map,f=[],d=null,u=0,_=null,h=[],c=null,$=Xt({url:n,token:t,device:o,env:r,ears:{frame:m=>b(m),turned:(m,y)=>H(m,y),woke:()=>C()}}),g=()=>{let m=s.state().view;f=f.filter(({version:y})=>!m||m.version<y),s.set({pending:f.map(({item:y})=>y).concat(l.items())})},b=m=>{if(m.type==="view"){let{view:y}=s.state();y&&y.epoch!==m.epoch&&(f=[]),s.take(m)&&f.length&&g()}else m.type==="ack"?v(m.id,{ok:!0,version:m.version}):m.type==="no"&&m.retry?w(m.code):m.type==="no"&&v(m.id||d,{ok:!1,code:m.code})},v=(m,y)=>{let z=m&&l.settle(m);z&&(r.cancel(_),d=null,u=0,y.ok&&f.push({item:z,version:y.version}),s.set({trouble:null}),k(z,y),g(),x())},k=(m,y)=>{let z=a.get(m.id);a.delete(m.id),z?z(y):y.ok||s.set({refused:{command:m.command,code:y.code}})},w=m=>{r.cancel(_),d=null,s.set({trouble:m});let y=Math.min(Qn*2**u,Zn)*(.7+.6*r.random());u+=1,_=r.after(x,y)},x=()=>{let m=l.first();!m||d||s.state().conn.state!=="live"||(d=m.id,$.send({type:"do",id:m.id,seen:m.seen,command:m.command}),r.cancel(_),_=r.after($.reconnect,Xn))},H=(m,y)=>{d=null,r.cancel(_),m==="live"?j():P(),m==="ended"&&F(y),m==="live"&&R();let{late:z,long:rt}=m==="live"?{late:!1,long:!1}:s.state().conn;s.set({conn:{state:m==="idle"?"waiting":m,late:z,long:rt,closed:y}}),x()},R=()=>{c!==null&&$.send({type:"ping",sound:c})},j=()=>{h.forEach(r.cancel),h=[]},P=()=>{h.length||(h=[O("late",Vn),O("long",Yn)])},C=()=>{let{conn:m}=s.state();m.state!=="live"&&(j(),P(),s.set({conn:Object.assign({},m,{late:!1,long:!1})}))},O=(m,y)=>r.after(()=>s.set({conn:Object.assign({},s.state().conn,{[m]:!0})}),y),F=m=>{j(),m!==null&&zt.has(m)&&l.clear();let y=Array.from(a.values());a.clear(),y.forEach(z=>z({ok:!1,code:"ended"})),g()};return $.open(),r.watch($),g(),{state:s.state,subscribe:s.subscribe,send:(m,{seen:y=null}={})=>{if(s.state().conn.state==="ended")return Promise.resolve({ok:!1,code:"ended"});let z=l.add(m,y),rt=new Promise(Ln=>a.set(z.id,Ln));return g(),x(),rt},tell:m=>{c=m,s.state().conn.state==="live"&&R()}}},es=e=>`${location.protocol==="https:"?"wss":"ws"}://${location.host}/ws/${e}`;var eo="coperto.language",to=(e,t)=>{let o=new URL(e);return o.searchParams.set("lang",t),o.href},ts=({language:e,languages:t},o)=>{let n=B(eo);return!n||n===e||!t.includes(n)||new URL(o).searchParams.has("lang")?null:to(o,n)},oo=e=>{A(eo,e),location.assign(to(location.href,e))},no=e=>{let t=ts(e,location.href);t&&location.replace(t)};var ro="coperto.light",so={full:"#FBF6EC",low:"#14100D"},ut=()=>B(ro)==="full",lo=e=>{A(ro,e?"full":null),pt()},pt=()=>{let e=ut();e?document.documentElement.dataset.light="full":delete document.documentElement.dataset.light;let t=document.querySelector('meta[name="theme-color"]');t&&t.setAttribute("content",e?so.full:so.low)};var mt=e=>{let t=document.querySelector(`[data-live="${e}"]`);if(t)return t;let o=document.createElement("p");return o.dataset.live=e,o.setAttribute("role",e),o.className="unseen",document.body.appendChild(o),o},ao=()=>{mt("status"),mt("alert")},io=e=>co("status",e),je=e=>co("alert",e),co=(e,t)=>{let o=mt(e);o.textContent!==t&&(o.textContent=t)},uo=()=>{let e=document.querySelector("h1");e&&(e.setAttribute("tabindex","-1"),e.focus({preventScroll:!0}))};var E,fo,os,V,ft,We,_o,He,ho,_t,dt,ns,ye=Symbol.for("pv"),ze={},Be=[],ss=/^m(i|n|o|s|text|space)$/,ht=Array.isArray,gt=Be.slice,te=Object.assign;function ee(e){e&&e.parentNode&&e.remove()}function le(e,t,o){var n,r,s,l={},a=arguments.length;for(s in t)s=="key"?n=t[s]:s=="ref"&&typeof e!="function"?r=t[s]:l[s]=t[s];return a>2&&(l.children=a>3?gt.call(arguments,2):o),$e(e,l,n,r,null)}function $e(e,t,o,n,r){var s={type:e,props:t,key:o,ref:n,__k:null,__:null,__b:0,__e:null,__c:null,constructor:ye,__v:r||++fo,__i:-1,__u:0};return!r&&E.vnode&&E.vnode(s),s}function be(e){return e.children}function Fe(e,t){this.props=e,this.context=t,this.__g=0}function Y(e,t){if(t==null)return e.__&&Y(e.__,e.__i+1);for(var o;t<e.__k.length;t++)if((o=e.__k[t])&&o.__e)return o.__e;return typeof e.type!="function"||e.props.__P?null:Y(e)}function rs(e){var t,o=e.__v,n=o.__e,r=[],s=[],l=e.__P;l&&((t=te({constructor:ye},o)).__v=o.__v+1,E.vnode&&E.vnode(t),$t(l,t,o,e.__n,l.namespaceURI,32&o.__u?[n]:null,r,n||Y(o),32&o.__u,s),t.__v=o.__v,t.__.__k[t.__i]=t,vo(r,t,s),o.__=o.__e=null,t.__e!=n&&go(t))}function go(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),go(e)}function po(e){(8&e.__g||(e.__g|=8,V.push(e),We++))&&ft==E.debounceRendering||((ft=E.debounceRendering)||queueMicrotask)($o)}function $o(){try{for(var e,t=1;V.length;)V.length>t&&V.sort(_o),e=V.shift(),t=V.length,8&e.__g&&rs(e)}finally{(We=V.length)&&(ft||queueMicrotask)($o)}}function yo(e,t,o,n,r,s,l,a,f,d,u){var _,h,c,$,g,b,v=n.__k||Be,k=t.length;for(f=ls(o,t,v,f,k),_=0;_<k;_++)(c=o.__k[_])!=null&&(h=~c.__i&&v[c.__i]||ze,c.__i=_,b=$t(e,c,h,r,s,l,a,f,d,u),$=c.__e,(h.ref!=c.ref||8&h.__u)&&(h.ref&&yt(h.ref,null,c,h),c.ref&&u.push(c.ref,c.__c||$,c)),g=g||$,4&c.__u?(f=bo(c,f,e,!h.__v),h.__e&&(h.__e=null)):typeof c.type=="function"&&b!==void 0?f=b:$&&(f=$.nextSibling),c.__u&=-21);return o.__e=g,f}function ls(e,t,o,n,r){var s,l,a,f,d,u,_,h,c,$=o.length,g=$,b=0,v=0,k=e.__k=Array(r);for(s=0;s<r;s++)(l=t[s])!=null&&typeof l!="boolean"&&typeof l!="function"?(typeof l!="object"||l.constructor===String?l=k[s]=$e(null,l):ht(l)?l=k[s]=$e(be,{children:l}):l.constructor===ye&&l.__b?l=k[s]=$e(l.type,l.props,l.key,l.ref,l.__v):k[s]=l,f=s+b,l.__=e,l.__b=e.__b+1,a=null,~(d=l.__i=as(l,o,f,g))&&(g--,(a=o[d])&&(a.__u|=2)),a&&a.__v?(l.__u|=16,d==f-1?b--:d==f+1?b++:d!=f&&(d>f?b--:b++,v=1)):(~d||(r>$?b--:r<$&&b++),typeof l.type!="function"&&(l.__u|=4))):k[s]=null;if(v){for(u=[],_=[],s=0;s<r;s++)if((l=k[s])&&16&l.__u){for(b=0,h=u.length;b<h;)u[c=b+h>>1]<l.__i?b=c+1:h=c;u[b]=l.__i,_[s]=b+1}for(b=u.length;s--;)_[s]&&(_[s]==b?b--:k[s].__u|=4)}if(g)for(s=0;s<$;s++)!(a=o[s])||2&a.__u||(a.__e==n&&(n=Y(a)),bt(a,a));return n}function bo(e,t,o,n){var r,s,l,a;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(s=0;s<r.length;s++)r[s]&&(r[s].__=e,t=bo(r[s],t,o,!1));return t}for(t&&!t.parentNode&&(t=Y(e))&&!t.parentNode&&(t=null),l=e.__e,a=t;a&&a.nodeType==8;)a=a.nextSibling;for(l!=a&&(!n&&o.moveBefore&&l.parentNode?o.moveBefore(l,t):o.insertBefore(l,t||null)),t=l;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function as(e,t,o,n){var r,s=e.key,l=e.type,a=t[o],f=a&&!(2&a.__u);if(a===null&&s==null||f&&s==a.key&&l==a.type)return o;if(n>(f?1:0)){for(r=o-1;r>=0;r--)if((a=t[r])&&!(2&a.__u)&&s==a.key&&l==a.type)return r;for(r=o+1;r<t.length;r++)if((a=t[r])&&!(2&a.__u)&&s==a.key&&l==a.type)return r}return-1}function mo(e,t,o){o==null&&(o=""),t[0]=="-"?e.setProperty(t,o):e[t]=o}function Ie(e,t,o,n,r){var s,l;if(t=="style")if(typeof o=="string")e.style.cssText=o;else{if(typeof n=="string"&&(e.style.cssText=n=""),n)for(t in n)o&&t in o||mo(e.style,t);if(o)for(t in o)n&&o[t]==n[t]||mo(e.style,t,o[t])}else if(t[0]=="o"&&t[1]=="n")typeof o!="function"&&(o=null),typeof n!="function"&&(n=null),(e.__e||(e.__e={}))[t]=o,o&&n||(l=dt[t]||(dt[t]=is(t)),(e.__a||(e.__a={}))[t]=_t,s=t!=(t=t.replace(ho,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),o?e.addEventListener(t,l,s):e.removeEventListener(t,l,s));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=o==null?"":o)}catch{}if(typeof o=="function")return;o==null||o===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&o==1?"":o)}}function is(e){return function(t){var o=this.__e;if(o){if(o=o[e],t[He]==null)t[He]=_t++;else if(t[He]<this.__a[e])return;return o(E.event?E.event(t):t)}}}function $t(e,t,o,n,r,s,l,a,f,d){var u,_,h,c,$,g,b,v,k,w,x,H,R,j,P,C,O,F,m=t.type;if(t.constructor!==ye)return null;128&o.__u&&(f=32&o.__u,u=o.__c.__z)&&(t.__u|=f,_=s=[],u.nodeType==8?a=Ue(u,s):s.push(u),a=s[0]||a),(u=E.__b)&&u(t);e:if(typeof m=="function"){h=l.length;try{if(v=t.props,k=(u=m.prototype)&&u.render,w=(u=m.contextType)&&n[u.__c],x=u?w?w.props.value:u.__:n,(c=o.__c)?(t.__c=c,2&c.__g&&(c.__g|=1)):(k?t.__c=c=new m(v,x):(t.__c=c=new Fe(v,x),c.constructor=m,c.render=us),w&&w.sub(c),c.state||(c.state={}),c.__n=n,c.__g|=8,c.__h=[],c.__k=[]),k&&(c.__s||(c.__s=c.state),m.getDerivedStateFromProps&&(c.__s==c.state&&(c.__s=te({},c.__s)),te(c.__s,m.getDerivedStateFromProps(v,c.__s)))),$=c.props,g=c.state,c.__v=t,o.__c){if(v!==$&&k&&!m.getDerivedStateFromProps&&c.componentWillReceiveProps&&c.componentWillReceiveProps(v,x),t.__v==o.__v&&!(8&c.__g)||!(4&c.__g)&&c.shouldComponentUpdate&&c.shouldComponentUpdate(v,c.__s,x)===!1){t.__v!=o.__v&&(c.props=v,c.state=c.__s,c.__g&=-9),t.__e=o.__e,t.__k=o.__k,t.__k.some(function(y){y&&(y.__=t)}),Be.push.apply(c.__h,c.__k),c.__k=[],c.__h.length&&l.push(c),a=Y(o);break e}c.componentWillUpdate&&c.componentWillUpdate(v,c.__s,x),k&&c.componentDidUpdate&&c.__h.push(function(){c.componentDidUpdate($,g,b)})}else k&&!m.getDerivedStateFromProps&&c.componentWillMount&&c.componentWillMount(),k&&c.componentDidMount&&c.__h.push(c.componentDidMount);c.context=x,c.props=v,c.__P=e,c.__g&=-5,H=E.__r,R=k?25:0;do c.__g&=-9,H&&H(t),u=c.render(c.props,c.state=c.__s,c.context);while(8&c.__g&&++R<25);k&&(Be.push.apply(c.__h,c.__k),c.__k=[]),c.state=c.__s,c.getChildContext&&(n=te({},n,c.getChildContext())),k&&o.__c&&c.getSnapshotBeforeUpdate&&(b=c.getSnapshotBeforeUpdate($,g)),j=u&&u.type===be&&u.key==null?u.props.children:u,v.__P&&(u=a,r=(e=v.__P).namespaceURI,f=s=null,o.props&&o.props.__P!=e&&(o.__k.some(function(y){y&&bt(y,y)}),o.__k=null),a=o.__k?Y(o,0):null),a=yo(e,ht(j)?j:[j],t,o,n,r,s,l,a,f,d),v.__P&&(t.__e=null,a=u),t.__u&=-161,_&&_.some(ee),c.__h.length&&l.push(c),1&c.__g&&(c.__g&=-4)}catch(y){if(l.length=h,t.__v=null,f||s)if(y&&y.then){if(t.__u|=128|f,s){for(~(O=s.indexOf(a||void 0))||(O=s.length);(F=s[O-1])&&F.nodeType==8;)O--;for(;O<s.length;O++)if(F=s[O])if(s[O]=null,P){if(F==C)break}else{if(F.nodeType!=8)break;F.data.startsWith("$s")&&(C=Ue(P=F))}}if(!P){for(;a&&a.nodeType==8&&a.nextSibling;)a=a.nextSibling;P=a}(u=Ue(P=t.__c.__z||(t.__c.__z=P)))?(t.__e=P,a=u):t.__e=a,a=a&&a.nextSibling}else s&&s.some(ee);else t.__e=o.__e;t.__k||(t.__k=o.__k||[]),y&&y.then||ko(t),E.__e(y,t,o)}}else a=t.__e=cs(o.__e,t,o,n,r,s,l,f,d,e);return(u=E.diffed)&&u(t),a}function Ue(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var o=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))o++;else if(e.data.startsWith("/$s")&&!--o)return e}t&&t.push(e)}}function ko(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(ko))}function vo(e,t,o){for(var n=0;n<o.length;)yt(o[n++],o[n++],o[n++]);E.__c&&E.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(s){s.call(r)})}catch(s){E.__e(s,r.__v)}})}function cs(e,t,o,n,r,s,l,a,f,d){var u,_,h,c,$,g,b,v,k=o.props||ze,w=t.props,x=t.type;if(x=="svg"?r="http://www.w3.org/2000/svg":x=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),s){for(u=0;u<s.length;u++)if(($=s[u])&&(x?$.localName==x:$.nodeType==3)){e=$,s[u]=null;break}}if(!e){if(v=d.ownerDocument||document,!x)return v.createTextNode(w);e=v.createElementNS(r,x,w.is?w:d),a&&(E.__m&&E.__m(t,s),a=!1),s=null}if(x){if(d=x=="template"&&e.content||e,s=x=="textarea"&&w.defaultValue!=null?null:s&&gt.call(d.childNodes),!a&&s)for(k={},u=0;u<e.attributes.length;u++)k[($=e.attributes[u]).name]=$.value;for(u in k)$=k[u],u=="dangerouslySetInnerHTML"?h=$:u=="children"||u in w||u=="value"&&"defaultValue"in w||u=="checked"&&"defaultChecked"in w||Ie(e,u,null,$,r);for(u in w)$=w[u],u=="children"?c=$:u=="dangerouslySetInnerHTML"?_=$:u=="value"?g=$:u=="checked"?b=$:a&&typeof $!="function"||k[u]===$||Ie(e,u,$,k[u],r);_?(a||h&&(_.__html==h.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(h&&(e.textContent=""),(x=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&ss.test(x))&&(r="http://www.w3.org/1999/xhtml"),yo(d,ht(c)?c:[c],t,o,n,r,s,l,s?s[0]:o.__k&&Y(o,0),a,f),s&&s.some(ee)),a&&x!="textarea"||(u="value",x=="progress"&&g==null?e.removeAttribute(u):g==null||g===e[u]&&(x!="progress"||g)||Ie(e,u,g,k[u],r),u="checked",b!=null&&b!=e[u]&&Ie(e,u,b,k[u],r))}else k===w||a&&e.data==w||(e.data=w);return e}function yt(e,t,o,n){try{typeof e=="function"?t?t.__x=e(t)||1:n&&(n=n.__c||n.__e)&&(t=n.__x)&&(n.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){E.__e(r,o)}}function bt(e,t,o){var n,r,s,l;if(E.unmount&&E.unmount(e),!(n=e.ref)||n.current&&n.current!=e.__e||yt(n,null,t,e),n=e.__c){if(n.componentWillUnmount)try{n.componentWillUnmount()}catch(a){E.__e(a,t)}n.__P=n.__n=null}if(n=e.__k)for(l=0;l<n.length;l++)n[l]&&bt(n[l],t,typeof e.type!="function"||o&&!e.props.__P);!o&&(n=e.__c)&&(n=n.__z)&&(r=Ue(n,s=[]))&&(n==e.__e&&s.some(ee),ee(r),ee(n)),o||ee(e.__e),e.__e=e.__c=e.__=null}function us(e,t,o){return this.constructor(e,o)}function ke(e,t){var o,n,r,s;E.__&&E.__(e,t),t.nodeType==9&&(t=t.documentElement),n=(o=e&&32&e.__u)?null:t.__k,t.__k=$e(be,{children:[e]}),r=[],s=[],$t(t,t.__k,n||ze,ze,t.namespaceURI,n?null:t.firstChild?gt.call(t.childNodes):null,r,n?n.__e:t.firstChild,o,s),vo(r,t.__k,s),t.__k.props.children=null}E={__e:function(e,t,o,n){for(var r,s,l;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((l=(s=r.constructor)&&s.getDerivedStateFromError)&&r.setState(s.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,n||{}),l=1),l&&8&r.__g)return void(r.__g|=2)}catch(a){e=a}}throw We=0,e}},fo=0,os=function(e){return e!=null&&e.constructor===ye},Fe.prototype.setState=function(e,t){var o=this.__s;o&&o!=this.state||(o=this.__s=te({},this.state)),typeof e=="function"&&(e=e(te({},o),this.props)),e&&(te(o,e),this.__v&&(t&&this.__k.push(t),po(this)))},Fe.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),po(this))},Fe.prototype.render=be,V=[],We=0,_o=function(e,t){return e.__v.__b-t.__v.__b},He=Symbol(),ho=/(PointerCapture)$|Capture$/i,_t=0,dt={},ns=0;var wo=function(e,t,o,n){var r;t[0]=0;for(var s=1;s<t.length;s++){var l=t[s++],a=t[s]?(t[0]|=l?1:2,o[t[s++]]):t[++s];l===3?n[0]=a:l===4?n[1]=Object.assign(n[1]||{},a):l===5?(n[1]=n[1]||{})[t[++s]]=a:l===6?n[1][t[++s]]+=a+"":l?(r=e.apply(a,wo(e,a,o,["",null])),n.push(r),a[0]?t[0]|=2:(t[s-2]=0,t[s]=r)):n.push(a)}return n},xo=new Map;function So(e){var t=xo.get(this);return t||(t=new Map,xo.set(this,t)),(t=wo(this,t.get(e)||(t.set(e,t=(function(o){for(var n,r,s=1,l="",a="",f=[0],d=function(h){s===1&&(h||(l=l.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?f.push(0,h,l):s===3&&(h||l)?(f.push(3,h,l),s=2):s===2&&l==="..."&&h?f.push(4,h,0):s===2&&l&&!h?f.push(5,0,!0,l):s>=5&&((l||!h&&s===5)&&(f.push(s,0,l,r),s=6),h&&(f.push(s,h,0,r),s=6)),l=""},u=0;u<o.length;u++){u&&(s===1&&d(),d(u));for(var _=0;_<o[u].length;_++)n=o[u][_],s===1?n==="<"?(d(),f=[f],s=3):l+=n:s===4?l==="--"&&n===">"?(s=1,l=""):l=n+l[0]:a?n===a?a="":l+=n:n==='"'||n==="'"?a=n:n===">"?(d(),s=1):s&&(n==="="?(s=5,r=l,l=""):n==="/"&&(s<5||o[u][_+1]===">")?(d(),s===3&&(f=f[0]),s=f,(f=f[0]).push(2,0,s),s=0):n===" "||n==="	"||n===`
`||n==="\r"?(d(),s=2):l+=n),s===3&&l==="!--"&&(s=4,f=f[0])}return d(),f})(e)),t),arguments,[])).length>1?t:t[0]}var ae,D,kt,Eo,vt=Object.is,qe=0,No=[],xt=[],M=E,Co=M.__b,Oo=M.__r,Mo=M.diffed,To=M.__c,Po=M.unmount,Lo=M.__;function Ge(e,t){M.__h&&M.__h(D,e,qe||t),qe=0;var o=D.__H||(D.__H={__:[],__h:[]});return e>=o.__.length&&o.__.push({}),o.__[e]}function S(e){return qe=1,ps(jo,e)}function ps(e,t,o){var n=Ge(ae++,2);if(n.t=e,!n.__c&&(n.__=[o?o(t):jo(void 0,t),function(s){var l=(n.__N||n.__)[0],a=n.t(l,s);vt(l,a)||(n.__N=[a,n.__[1]],n.__c.setState({}))}],n.__c=D,!D.__f)){D.__f=!0;var r=D.shouldComponentUpdate;D.shouldComponentUpdate=function(s,l,a){var f=this.__H;if(!f)return!0;var d=!1,u=this.props!=s;if(f.__.some(function(h){h.__N&&(d=!0,vt(h.__[0],h.__N[0])||(u=!0))}),r){var _=r.call(this,s,l,a);return d?_||u:_}return!d||u}}return n.__}function T(e,t){var o=Ge(ae++,3);!M.__s&&Et(o.__H,t)&&(o.__P=!0,o.__=e,o.u=t,D.__H.__h.push(o))}function St(e,t){var o=Ge(ae++,4);!M.__s&&Et(o.__H,t)&&(o.__P=!1,o.__=e,o.u=t,D.__h.push(o))}function K(e){return qe=5,Ao(function(){return{current:e}},[])}function Ao(e,t){var o=Ge(ae++,7);return Et(o.__H,t)&&(o.__=e(),o.__H=t),o.__}function ms(){var e;do{for(;e=xt.shift();)try{ve(e)}catch(o){M.__e(o,{__:(e=e.__P)&&e.__v})}for(;e=No.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(ve),t.__h.some(wt),t.__h=[]}catch(o){t.__h=[],M.__e(o,e.__v)}}}while(xt.length)}M.__b=function(e){D=null,Co&&Co(e)},M.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Lo&&Lo(e,t)},M.__r=function(e){Oo&&Oo(e),ae=0;var t=(D=e.__c).__H;t&&(kt==D?D.__h=[]:(t.__h.some(ve),t.__h.some(wt),ae=0),t.__h=[],t.__.some(function(o){o.__N&&(o.__=o.__N),o.u=o.__N=void 0})),kt=D},M.diffed=function(e){Mo&&Mo(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Ro(No.push(t)),t.__H.__.some(function(o){o.u&&(o.__H=o.u)})),kt=D=null},M.__c=function(e,t){t.some(function(o){try{o.__h.some(ve),o.__h=o.__h.filter(function(n){return!n.__||wt(n)})}catch(n){o.__h=[function(){throw n}]}}),To&&To(e,t)},M.unmount=function(e){Po&&Po(e);var t,o,n=e.__c;n&&n.__H&&(n.__H.__.some(function(r){try{if(r.__P&&r.__c){if(o===void 0){for(o=e.__;o&&(!o.__c||!o.__c.__P);)o=o.__;o=o&&o.__c}r.__P=o,Ro(xt.push(r))}else ve(r)}catch(s){t=s}}),n.__H=void 0,t&&M.__e(t,n.__v))};var Do=typeof requestAnimationFrame=="function";function fs(e){var t,o=function(){clearTimeout(n),Do&&cancelAnimationFrame(t),setTimeout(e)},n=setTimeout(o,35);Do&&(t=requestAnimationFrame(o))}function Ro(e){e!=1&&Eo==M.requestAnimationFrame||((Eo=M.requestAnimationFrame)||fs)(ms)}function ve(e){var t=D,o=e.__c;typeof o=="function"&&(e.__c=void 0,o()),D=t}function wt(e){var t=D;e.__c=e.__(),D=t}function Et(e,t){return!e||e.length!=t.length||t.some(function(o,n){return!vt(o,e[n])})}function jo(e,t){return typeof t=="function"?t(e):t}var i=So.bind(le);var Io=(e,t,o,n=document.getElementById("app"))=>{n&&(ao(),t.subscribe(r=>ke(le(e,Object.assign({},o,{line:t,state:r})),n)))};var ds=({conn:e,pending:t,trouble:o})=>{if(e.state==="ended")return null;if(e.state!=="live"&&e.late){let n=t.length?"common.line_away_kept":"common.line_away";return{text:p(n),reload:e.long}}return o?{text:J(o),reload:!1}:null},Ct=({state:e})=>{let t=ds(e);return i`<div class="line-note" role="status">
    ${t&&i`<p>${t.text}</p>`}
    ${t&&t.reload&&i`<button class="bare" onClick=${()=>location.reload()}>${p("common.reload")}</button>`}
  </div>`};var ie=(e,t)=>{let o=e&&`coperto.draft.${e}`,[n,r]=S(()=>Ho(o)),s=n.key===o?n:Ho(o),l=a=>{o&&A(o,a),r({key:o,text:a})};return[s.text===null?t:s.text,l,()=>l(null)]},Ho=e=>({key:e,text:e&&B(e)}),Fo=(e,t)=>A(`coperto.draft.${e}`,t),xe=e=>A(`coperto.draft.${e}`,null);var I=e=>e.replace(/\p{Surrogate}/gu,"").replace(/\s+/g," ").trim(),U={name:24,title:60,profession:60,also:6,realName:60,story:140,contact:120,guess:60};var Je="M4 206C4 104 72 44 159 44s155 60 155 162z",ce=({children:e})=>i`
  <div class="dome">
    <svg viewBox="0 0 318 206" preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <clipPath id="dome-clip"><path d=${Je} /></clipPath>
      </defs>
      <path d="M151 32h16l4 14h-24z" fill="var(--metal-4)" />
      <circle cx="159" cy="19" r="15" fill="var(--metal-3)" />
      <path d="M159 4a15 15 0 0 0 0 30 20 20 0 0 1 0-30z" fill="var(--metal-2)" />
      <g clip-path="url(#dome-clip)">
        <path d="M0 0h318v206H0z" fill="var(--light-3)" />
        <path d="M0 0h236v206H0z" fill="var(--metal-2)" />
        <path d=${Je} fill="var(--light-5)" transform="translate(5 3)" />
        <path d=${Je} fill="var(--light-4)" transform="translate(17 8)" />
        <path d=${Je} fill="var(--light-3)" transform="translate(200 26)" />
      </g>
    </svg>
    ${e}
  </div>
`;var _s=i`<circle cx="24" cy="24" r="20.5" fill="none" stroke="currentColor" stroke-width="3.5" /><circle
    cx="24"
    cy="24"
    r="12.5"
    fill="none"
    stroke="currentColor"
    stroke-width="2.5"
  />`,hs={covered:i`<circle cx="24" cy="24" r="22" fill="var(--metal-3)" />`,uncovered:_s,now:i`<circle cx="24" cy="24" r="21" fill="none" stroke="var(--candle-400)" stroke-width="5" /><circle
      cx="24"
      cy="24"
      r="9"
      fill="var(--candle-400)"
    />`,late:i`<circle cx="24" cy="24" r="20.5" fill="none" stroke="var(--candle-400)" stroke-width="4.5" />`},we=({state:e})=>i`<svg class=${`plate ${e}`} viewBox="0 0 48 48" aria-hidden="true">${hs[e]}</svg>`,Ke=({states:e})=>i`<span class="plates">${e.map((t,o)=>i`<${we} key=${o} state=${t} />`)}</span>`;var gs=400,$s=2e3,ys=24,bs=e=>{let t=-1/0,o={control:null,spot:null};return{moved:()=>{e()-t<$s&&(t=e())},typed:()=>{t=-1/0},allows:(n,r)=>(n===o.control||ks(r,o.spot))&&e()-t<gs?!1:(o={control:n,spot:r},t=e(),!0)}},ks=(e,t)=>e&&t?Math.hypot(e.x-t.x,e.y-t.y)<ys:e===t,Ot=bs(()=>performance.now()),Uo=null,vs=e=>{let t=e.target.closest("button, a");!t||Uo===e||(Uo=e,!Ot.allows(t,e.detail?{x:e.clientX,y:e.clientY}:null)&&(e.preventDefault(),e.stopPropagation()))},ue=(...e)=>(St(Ot.moved,e),{onClickCapture:vs,onInputCapture:Ot.typed});var Wo=async(e,t,{body:o,token:n}={})=>{let r={Accept:"application/json"};o!==void 0&&(r["Content-Type"]="application/json"),n&&(r.Authorization=`Bearer ${n}`);try{let s=await fetch(t,{method:e,headers:r,body:o===void 0?void 0:JSON.stringify(o)});return await xs(s)}catch{return{ok:!1,status:0,code:"offline",message:""}}},xs=async e=>{let t=await e.text(),o=ws(t);if(e.ok)return{ok:!0,status:e.status,body:o};let n=o&&o.error||{};return{ok:!1,status:e.status,code:n.code||`http_${e.status}`,message:n.message||""}},ws=e=>{try{return e?JSON.parse(e):null}catch{return e}},Ve=(e,t,o)=>Wo("POST",e,{body:t,token:o}),pe=(e,t)=>Wo("GET",e,{token:t});var Ss=400,Es=3,zo=e=>{let t=I(e),[o,n]=S(null);return T(()=>{if(t.length<Es)return;let r=setTimeout(async()=>{let s=await Ve("/api/understand",{text:t,language:Te()});s.ok&&n(Object.assign({text:t},s.body))},Ss);return()=>clearTimeout(r)},[t]),o&&o.text===t?o:null},Cs=({profession:e,field:t,vague:o})=>o?p("common.seal.vague"):e&&t?p("common.seal.understood",{profession:e,field:t}):e?p("common.seal.understood_job",{profession:e}):t?p("common.seal.understood_field",{field:t}):p("common.seal.not_understood"),Bo=({told:e,insists:t})=>i`<p class=${t?"note understood insists":"note understood"} role="status">${e?Cs(e):""}</p>`;var qo=e=>t=>e(t.target.value),Ye=({field:[e,t],most:o,label:n,hint:r="",capitals:s="none",complete:l="off",spell:a=!1,enter:f="next"})=>i`
  <label class="field"
    ><input
      aria-label=${n}
      value=${e}
      onInput=${qo(t)}
      maxlength=${o}
      placeholder=${r}
      autocomplete=${l}
      autocapitalize=${s}
      autocorrect=${a?"on":"off"}
      spellcheck=${a}
      enterkeyhint=${f}
  /></label>
`,X=[{name:"profession",draw:({profession:e},t)=>i`<${Ye}
        key="profession"
        field=${e}
        most=${U.profession}
        label=${p("common.seal.profession")}
        hint=${p("common.write_here")}
        spell=${!0}
      />
      <${Bo} ...${t} />`},{name:"also",draw:({also:e})=>i`<${Ye}
      key="also"
      field=${e}
      most=${U.also*U.profession}
      label=${p("common.seal.also")}
      hint=${p("common.seal.also_hint")}
      spell=${!0}
    />`},{name:"person",draw:({realName:e,story:t})=>i`<${Ye}
        key="name"
        field=${e}
        most=${U.realName}
        label=${p("common.seal.real_name")}
        hint=${p("common.seal.real_name")}
        capitals="words"
        complete="name"
      />
      <label class="labelled"
        ><span>${p("common.seal.story")}</span
        ><textarea rows="3" maxlength=${U.story} value=${t[0]} onInput=${qo(t[1])} autocomplete="off" autocapitalize="sentences"
      /></label>`},{name:"contact",draw:({contact:e})=>i`<${Ye}
      key="contact"
      field=${e}
      most=${U.contact}
      label=${p("common.seal.contact")}
      hint=${p("common.seal.contact_hint")}
      complete="email"
      enter="done"
    />`}];var Ko=["profession","also","realName","story","contact"],Os=e=>({profession:I(e.profession),also:Ms(e.also),real_name:I(e.realName)||null,story:I(e.story)||null,contact:I(e.contact)||null}),Ms=e=>Array.from(new Set(e.split(/[,;\n]/).map(I).filter(Boolean))),Go=e=>e.profession?e.also.length>U.also?"too_many":e.also.some(t=>t.length>U.profession)?"too_long":null:"empty",Xe=e=>{e&&Ko.concat("step").forEach(t=>xe(`${e}.${t}`))},me=(e,t,o)=>ie(e&&`${e}.${t}`,o),Vo=({keepAs:e,initial:t,error:o=null,onSeal:n,onLater:r,later:s})=>{let l=t||{profession:"",also:[],real_name:null,story:null,contact:null},a={profession:me(e,"profession",l.profession),also:me(e,"also",l.also.join(", ")),realName:me(e,"realName",l.real_name||""),story:me(e,"story",l.story||""),contact:me(e,"contact",l.contact||"")},[f,d]=me(e,"step","0"),[u,_]=S(null),h=K(null),c=Math.min(Number(f)||0,X.length-1),$=c===X.length-1,g=zo(c===0?a.profession[0]:""),[b,v]=S(""),k=g!==null&&g.vague&&b===a.profession[0],w=()=>Os(Object.fromEntries(Ko.map(C=>[C,a[C][0]]))),x=C=>{_(null),d(String(C)),Jo(h.current)},H=()=>!g||!g.vague||k?!1:(v(a.profession[0]),je(p("common.seal.vague")),Jo(h.current),!0),R=()=>{let C=Go(w());return C?(x(C==="empty"?0:1),_(C)):H()||n(w())},j=C=>{if(C.preventDefault(),$)return R();let O=Go(w());return O&&(c===1||O==="empty")?_(O):H()||x(c+1)},P=u?J(u):o;return i`<form class="seal" ref=${h} onSubmit=${j} novalidate ...${ue()}>
    <header class="bar">
      <span>${p("common.seal.step",{step:c+1,of:X.length})}</span>
      <${Ke} states=${X.map((C,O)=>O===c?"now":O<c?"uncovered":"covered")} />
    </header>
    <${ce}><h1><b>${p(`common.seal.${X[c].name}`)}</b></h1><//>
    ${X[c].draw(a,{told:g,insists:k})}
    ${P&&i`<p class="error" role="alert">${P}</p>`}
    <button class="primary" type="submit">${p($?"common.seal.do":k?"common.seal.anyway":"common.seal.next")}</button>
    <div class="pair">
      ${c>0&&i`<button class="quiet" type="button" onClick=${()=>x(c-1)}>${p("common.seal.back")}</button>`}
      ${!$&&i`<button class="quiet" type="button" onClick=${R}>${p("common.seal.now")}</button>`}
      ${r&&c===0&&i`<button class="quiet" type="button" onClick=${r}>${s}</button>`}
    </div>
    <p class="promise">${p(`common.seal.${X[c].name}_promise`)}</p>
    ${c===0&&i`<p class="note">${p("common.seal.optional")}</p>`}
  </form>`},Jo=e=>requestAnimationFrame(()=>{let t=e&&e.querySelector("input, textarea");t&&t.focus()});var Ts={it:"Italiano",en:"English",fr:"Français",de:"Deutsch",es:"Español"},Ps=({language:e,languages:t})=>t.map(o=>i`<option key=${o} value=${o} lang=${o} selected=${o===e}>${Ts[o]||o}</option>`),Ls=()=>i`<svg viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="9.5" /><ellipse cx="12" cy="12" rx="4" ry="9.5" /><path d="M2.5 12h19" />
</svg>`,fe=({language:e,languages:t})=>i`
  <label class="languages"
    ><${Ls} /><select
      aria-label=${p("common.language")}
      onChange=${o=>oo(o.target.value)}
    >
      <${Ps} language=${e} languages=${t} />
    </select></label
  >
`;var Q=()=>{let[e,t]=S(ut());return i`<button type="button" class="bare light" onClick=${()=>{lo(!e),t(!e)}}>${p(e?"common.light.low":"common.light.full")}</button>`};var Ds=3,Rs=4,Qe=null,Yo=e=>(Qe||(Qe=pe(`/api/professions?language=${e}`).then(t=>(t.ok||(Qe=null),t.ok?t.body:[]))),Qe),Mt=e=>I(e).normalize("NFD").replace(/[\u0300-\u036f]/g,"").toLowerCase(),Xo=(e,t)=>{let o=Mt(t);if(o.length<Ds)return[];let n=e.filter(r=>Mt(r).startsWith(o));return n.some(r=>Mt(r)===o)?[]:n.sort((r,s)=>r.length-s.length||(r<s?-1:1)).slice(0,Rs)};var q=e=>{let t=e.view&&e.view.seat,o=Object.assign({},t?t.guesses:{});for(let{command:n}of e.pending)n.type==="guess"?o[n.about]={kind:"guess",text:n.text}:n.type==="pass"||n.type==="know"?o[n.about]={kind:n.type,text:null}:n.type==="withdraw"&&delete o[n.about];return o},Z=(e,t)=>t||e.pending.some(({command:o})=>o.type==="seal"),Ze=e=>{let t=e.view&&e.view.seat,o=new Set(t?t.wishes:[]);for(let{command:n}of e.pending)n.type==="wish"&&(n.on?o.add(n.about):o.delete(n.about));return o},Qo=e=>{let t={};for(let{command:o}of e.pending)o.type==="rule"&&(t[o.cluster]=o.verdict);return t};var et=({title:e,lines:t})=>i`<details class="more">
  <summary>${e}</summary>
  ${t.map(o=>i`<p key=${o}>${o}</p>`)}
</details>`;var tt=({table:{pace:e,points:t}})=>i`<${et}
  title=${p("guest.how.title")}
  lines=${[`guest.how.${e}`,"guest.how.wall","guest.how.judge",t?"guest.how.points":"guest.how.no_points"].map(o=>p(o))}
/>`;var Ns=e=>{let t=2166136261;for(let o=0;o<e.length;o+=1)t=Math.imul(t^e.charCodeAt(o),16777619);return t=Math.imul(t^t>>>16,2246822507),(t^t>>>13)>>>0},ot=(e,t,o)=>{let n=r=>Ns(`${o}/${t}/${r}`);return e.slice().sort((r,s)=>n(r)-n(s)||(r<s?-1:1))},Zo=(e,t)=>e.filter(o=>!t[o]),de=(e,t,o)=>{let n=o===null?-1:e.indexOf(o),s=e.slice(n+1).concat(e.slice(0,n+1)).filter(l=>l!==o&&!t[l]);return s.length?s[0]:null},en=(e,t,o)=>e.map(n=>n===o?"now":t[n]?"uncovered":"covered");var tn={about:null,hand:null,editing:!1,later:!1,reading:!1,judged:null,wished:!1},As=new Set(["guessing","spotlight","wall","drumroll","unmasked"]),on=(e,t)=>{if(e.conn.state==="ended")return{name:"ended",code:e.conn.closed};let{view:o}=e,n=o&&se(o,o.seat&&o.seat.guest);if(!o||!o.seat||!n)return{name:"arriving"};if(n.waiting)return{name:"knock"};let{phase:r}=o.table;return r==="closed"||r==="finale"?{name:r}:js(e,o.seat,n,t)?{name:"seal"}:r==="arrival"?{name:"kitchen"}:r==="seated"?Is(e,o.seat,t):Hs(e,o.seat,t)},js=(e,t,o,n)=>t.can.includes("seal")&&(n.editing||!(Z(e,o.sealed)||n.later)),Is=(e,t,o)=>{if(!t.open.length)return{name:"eyes"};let n=nn(e,o);return n?Tt(e,t,o,n):Se(e).table.pace==="rounds"?{name:"eyes"}:ne(e).length?Tt(e,t,o,"walk"):{name:"list"}},Hs=(e,t,o)=>{let n=Se(e).table.spotlight;if(!n)return{name:"eyes"};let r=t.open.length?nn(e,o):null;if(n.guest===t.guest){if(n.stage==="verdicts"&&n.clusters.length&&o.judged!==n.guest)return{name:"judge"};if(!r)return{name:As.has(n.stage)?"poker":"eyes"}}return r?Tt(e,t,o,r):n.stage==="guessing"&&t.open.includes(n.guest)&&!q(e)[n.guest]?{name:"walk",about:n.guest,alone:!0}:{name:"eyes"}},Tt=(e,t,o,n)=>{let r=n==="walk"?Fs(e,t,o):null;if(!r)return{name:"list"};let s=Se(e).table.spotlight;return{name:"walk",about:r,alone:s!==null&&s.stage==="guessing"&&s.guest===r}},Fs=(e,t,o)=>o.about&&t.open.includes(o.about)?o.about:de(oe(e),q(e),null),nn=(e,t)=>t.hand&&t.hand.moment===G(Se(e))?t.hand.kind:null,G=({table:{phase:e,spotlight:t}})=>t?`${e}/${t.guest}/${t.stage}`:e,oe=e=>{let{seat:t,table:o}=Se(e);return t?ot(t.open,t.guest,o.code):[]},ne=e=>Zo(oe(e),q(e)),Se=e=>e.view,se=(e,t)=>e.table.guests.find(({id:o})=>o===t)||null,W=(e,t)=>{let o=se(e,t);return o?o.name:""};var Us=16,Ee=e=>e.length<8?"short":e.length<13?"middling":"long",sn=async({state:e,view:t,send:o,setLocal:n,scene:r},s,l)=>{let a=Object.assign({},q(e),{[s.about]:!0}),f=r.alone?null:de(oe(e),a,s.about);n({about:f,hand:r.alone?null:{kind:f?"walk":"list",moment:G(t)}}),xe(l),f&&io(W(t,f)),!(await o(s)).ok&&s.type==="guess"&&Fo(l,s.text)},rn=e=>{let{code:t,state:o,view:n,table:r,seat:s,notice:l,setLocal:a,scene:f}=e,{about:d,alone:u}=f,_=q(o),h=_[d],c=`${t}.${s.guest}.guess.${d}`,[$,g]=ie(c,h&&h.text||""),b=K(null),v=oe(o),k=W(n,d),[w,x,H]=p("guest.ask",{name:k}).split("|"),R=I($),j=m=>(m.preventDefault(),R?(b.current&&b.current.focus(),sn(e,{type:"guess",about:d,text:R},c)):C("pass")),P=m=>{g(m),b.current&&b.current.focus()},C=m=>sn(e,{type:m,about:d},c),O=()=>{g(""),xe(c),e.send({type:"withdraw",about:d})},F=()=>a({about:d,hand:{kind:"list",moment:G(n)}});return i`<main>
    <header class="bar">
      <span>${u?p("guest.walk.now"):p("guest.walk.step",{step:v.indexOf(d)+1,of:v.length})}</span>
      ${!u&&v.length<=Us&&i`<${Ke} states=${en(v,_,d)} />`}
    </header>
    <form onSubmit=${j} novalidate>
      <${ce}><h1 class=${`asked ${Ee(k)}`}>${w} <b>${x}</b> ${H}</h1><//>
      <label class="field"
        ><input
          ref=${b}
          aria-label=${`${w} ${x} ${H||""}`}
          value=${$}
          onInput=${m=>g(m.target.value)}
          maxlength=${U.guess}
          placeholder=${p("common.write_here")}
          autocomplete="off"
          autocapitalize="none"
          enterkeyhint=${R?"send":"next"}
      /></label>
      <${Ws} text=${$} choose=${P} />
      ${l&&i`<p class="error">${l}</p>`}
      ${R?i`<button class="primary" type="submit">${p(h&&h.kind==="guess"?"guest.walk.update":"guest.walk.confirm")}</button>`:i`<button class="primary unlit" type="submit" aria-pressed=${!!h&&h.kind==="pass"}>${p("guest.walk.pass")}</button>`}
    </form>
    <div class="pair">
      ${(R?["pass","know"]:["know"]).map(m=>i`<button
          class="quiet"
          key=${m}
          aria-pressed=${!!h&&h.kind===m}
          onClick=${()=>C(m)}
        >
          ${p(`guest.walk.${m}`)}
        </button>`)}
    </div>
    <div class="links">
      ${h&&i`<button class="bare" onClick=${O}>${p("guest.walk.withdraw")}</button>`}
      <button class="bare" onClick=${F}>${p("guest.walk.list")}</button>
    </div>
    <p class="note still">${p("guest.walk.until_locked")}</p>
    <${tt} table=${r} />
  </main>`},Ws=({text:e,choose:t})=>{let[o,n]=S([]);T(()=>{Yo(Te()).then(n)},[]);let r=Xo(o,e);return i`<ul class="suggestions" aria-label=${p("guest.walk.suggestions")} onMouseDown=${zs}>
    ${r.map(s=>i`<li key=${s}><button type="button" onClick=${()=>t(s)}>${s}</button></li>`)}
  </ul>`},zs=e=>e.preventDefault();var ln=()=>i`<main class="quiet-page"><h1 class="unseen">Coperto</h1><p class="note">${p("guest.arriving")}</p></main>`,an=({boot:e,me:t,table:o})=>i`
  <main class="quiet-page">
    <p class="note">${o.title}</p>
    <h1 class=${Ee(t.name)}>${t.name}</h1>
    <p role="status">${p("guest.knock.waiting")}</p>
    <${fe} ...${e} />
    <${Q} />
  </main>
`;var cn=(e,t)=>{let o=URL.createObjectURL(e),n=document.createElement("a");n.href=o,n.download=t,document.body.appendChild(n),n.click(),n.remove(),setTimeout(()=>URL.revokeObjectURL(o),6e4)};var Bs="M12 1c1 5 7 8 7 14.200A7 7 0 0 1 12 22a7 7 0 0 1-7-6.800C5 11 9.500 8.500 12 1z",Ce=({lit:e})=>i`
  <svg class="candle" viewBox="0 0 30 48" aria-hidden="true">
    ${e&&i`<path d=${Bs} fill="var(--flame)" transform="translate(3 -1)" />`}
    <path d=${e?"M15 20v8":"M15 15v8"} stroke="var(--cream-400)" stroke-width="2.5" />
    <path d="M10.500 24h9v18h-9z" fill=${e?"var(--cream-50)":"var(--light-5)"} />
    <path
      d="M2 43.500h26"
      stroke=${e?"var(--cream-50)":"var(--cream-400)"}
      stroke-width="3.500"
      stroke-linecap="round"
    />
  </svg>
`;var un=e=>{let t=e.trim();return/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(t)?`mailto:${encodeURI(t)}`:/^\+?[\d\s().-]{6,20}$/.test(t)?`tel:${t.replace(/[^\d+]/g,"")}`:null};var _e=({me:e,guests:t})=>{if(e.score===null||e.place===null)return null;if(!e.score)return i`<p class="standing">${p("guest.standing_zero")}</p>`;let n=t.some(({id:r,place:s})=>r!==e.id&&s===e.place)?"guest.standing_tied":"guest.standing";return i`<p class="standing">${N(n,e.score,{place:Pe(e.place)})}</p>`},pn=({points:{points:e,why:t,double:o},me:n,guests:r})=>i`
  <section class="own-score">
    ${e>0&&i`<p class="earned">+${e}</p>`}
    <p>${p(t.key,t.values)}${o?` ${p("guest.points.double")}`:""}</p>
    <${_e} me=${n} guests=${r} />
  </section>
`;var mn=({code:e,token:t,view:o,table:n,seat:r,me:s})=>{let[l,a]=S(null),f=async()=>a(await Gs(e,t,n.title)),d=r.connections.filter(({guest:u})=>W(o,u));return i`<main class="closed">
    <h1>${p("guest.closed.title")}</h1>
    <p class="lead">${p(d.length?"guest.closed.met":"guest.closed.nobody")}</p>
    <ul class="met">
      ${d.map(({guest:u,contact:_})=>i`<li key=${u}><${Ce} lit=${!0} /><span><b>${W(o,u)}</b><${qs} contact=${_} /></span></li>`)}
    </ul>
    <button class="primary" onClick=${f}>${p("guest.closed.keepsake")}</button>
    <p class="note">${p("guest.closed.keepsake_why")}</p>
    ${l&&i`<p class="error" role="alert">${l}</p>`}
    <${_e} me=${s} guests=${n.guests} />
    <h2>${p("guest.closed.everyone")}</h2>
    <ul class="people">
      ${n.guests.filter(({waiting:u})=>!u).map(({id:u,name:_,revealed:h})=>i`<li key=${u}>
        <b>${_}</b><span>${h?h.profession:p("common.stayed_covered")}</span>${h&&h.real_name&&i`<small>${h.real_name}</small>`}
      </li>`)}
    </ul>
  </main>`},qs=({contact:e})=>{if(!e)return i`<span class="note">${p("guest.closed.no_contact")}</span>`;let t=un(e);return t?i`<a href=${t}>${e}</a>`:i`<span>${e}</span>`},Gs=async(e,t,o)=>{let n=await pe(`/api/dinners/${e}/keepsake`,t);return n.ok?(cn(new Blob([n.body],{type:"text/html"}),`${o}.html`),null):p(n.status===0?"common.offline":"guest.closed.no_keepsake")};var Js=e=>e===L.OPENED_ELSEWHERE?"elsewhere":e===L.REVOKED?"revoked":e===L.REFUSED?"refused":e===L.ERASED?"erased":"broken",Ks=e=>{Ne("seat",e,null),location.reload()},fn=({code:e,dinner:t})=>{let o=Js(e),n=o==="revoked"||o==="refused";return i`<main class="plain">
    <h1>${p(`guest.ended.${o}`)}</h1>
    <p>${p(`close.${Bt(e)}`)}</p>
    ${n&&i`<button class="quiet" onClick=${()=>Ks(t)}>${p("guest.ended.again")}</button>`}
    ${(o==="elsewhere"||o==="broken")&&i`<button class="primary" onClick=${()=>location.reload()}>${p(`guest.ended.${o}_do`)}</button>`}
    ${(n||o==="erased")&&i`<a class="quiet" href="/">${p("guest.ended.home")}</a>`}
  </main>`};var Pt=(e,t)=>`${e}.${t}.seal`,dn=({code:e,state:t,me:o,seat:n,send:r,setLocal:s,notice:l})=>{let a=Pt(e,n.guest),f=Z(t,o.sealed),d=async u=>{s({editing:!1,later:!1}),(await r(Object.assign({type:"seal"},u))).ok?Xe(a):s({editing:!0})};return i`<main>
    <${Vo}
      keepAs=${a}
      initial=${n.secret}
      error=${l}
      onSeal=${d}
      later=${p(f?"guest.seal.keep":"guest.seal.later")}
      onLater=${()=>s({editing:!1,later:!f})}
    />
  </main>`};var _n=e=>{let{phase:t,paused:o,pace:n,spotlight:r}=e.table;if(o)return{key:"guest.mirror.paused"};if(!r)return{key:t==="seated"&&n==="rounds"?"guest.mirror.rounds":"guest.mirror.locked"};let s=e.seat!==null&&r.guest===e.seat.guest,l=W(e,r.guest);return!r.clusters.length&&(r.stage==="wall"||r.stage==="verdicts")?{key:"guest.mirror.empty_wall",values:{name:l}}:{key:`guest.mirror.${s?"mine.":""}${r.stage}`,values:{name:l}}},hn=e=>{let{spotlight:t}=e.table;if(!t||!e.seat||t.stage!=="scores")return null;let o=e.seat.guest,n=W(e,t.guest),{points:r,reason:s}=o===t.guest?Vs(t):Ys(t,o,e.seat.guesses);return{points:r,why:{key:`guest.points.${s}`,values:{name:n}},double:t.double&&r>0}},Vs=e=>{let t=e.disguise||0;return{points:t,reason:t?"disguise":"no_disguise"}},Ys=(e,t,o)=>{for(let{by:r,verdict:s,points:l}of e.clusters){let a=r?r.indexOf(t):-1;if(a<0)continue;let f=s==="exact"&&Xs(e)?"alone":s||"miss";return{points:l?l[a]:0,reason:f}}let n=o[e.guest];return{points:0,reason:n&&n.kind!=="guess"?n.kind:"none"}},Xs=({clusters:e})=>e.reduce((t,{verdict:o,size:n})=>t+(o==="exact"?n:0),0)===1;var Qs=1e4,gn=(e,t=Qs)=>{let[o,n]=S(e===0);return T(()=>{if(e>0){n(!1);return}let r=setTimeout(()=>n(!0),t);return()=>clearTimeout(r)},[e>0]),o&&e===0};var Zs={exact:i`<circle cx="12" cy="12" r="10.5" fill="currentColor" />`,close:i`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" /><path
      d="M12 3a9 9 0 0 0 0 18z"
      fill="currentColor"
    />`,miss:i`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" />`},Oe=({verdict:e})=>i`<svg class=${`mark ${e}`} viewBox="0 0 24 24" aria-hidden="true">${Zs[e]}</svg>`;var er=600,$n=(e,t=er)=>{let[o,n]=S(e);return T(()=>{if(!e){n(!1);return}let r=setTimeout(()=>n(!0),t);return()=>clearTimeout(r)},[e]),e&&!o};var yn=({view:e})=>{let{spotlight:t,guests:o,screens:n}=e.table,r=$n(t!==null&&t.stage==="unmasked")&&n>0,s=t&&se(e,t.guest);if(!t||!s)return null;let l=r?null:s.revealed,a=t.stage==="scores",f=a||e.seat===null||e.seat.guest!==s.id;return i`<section class="read">
    <p class="note">${p("guest.read.number",{number:t.number,of:t.of})}</p>
    <h2>${l?l.profession:s.name}</h2>
    ${l&&i`<p>${l.real_name?`${s.name}: ${l.real_name}`:s.name}</p>`}
    ${l&&l.story&&i`<p class="note">${l.story}</p>`}
    ${t.stage==="guessing"&&i`<p>${N("guest.read.answers",t.answers)}</p>`}
    ${t.clusters.length>0&&i`<ul>${t.clusters.map(d=>i`<${tr} key=${d.id} cluster=${d} view=${e} names=${f} early=${r} />`)}</ul>`}
    ${a&&i`<${or} guests=${o} />`}
  </section>`},tr=({cluster:e,view:t,names:o,early:n})=>{let{texts:r,size:s,hidden:l}=e,{by:a,verdict:f}=n?{by:null,verdict:null}:e,d=a&&o?It(a.map(u=>W(t,u)).filter(Boolean)):N("guest.read.said",s);return i`<li>
    <b>${l?p("guest.read.hidden"):r.join(" · ")}</b>
    ${f&&i`<span class="ruled"><${Oe} verdict=${f} />${p(`common.verdict.${f}`)}</span>`}
    <small>${d}</small>
  </li>`},or=({guests:e})=>{let t=e.filter(({place:o})=>o!==null).sort((o,n)=>(o.place||0)-(n.place||0));return i`<ol>
    ${t.map(({id:o,name:n,place:r,score:s})=>i`<li key=${o} class="numbers">${Pe(r||0)} ${n} <small>${N("common.points",s||0)}</small></li>`)}
  </ol>`};var Lt=e=>{let{view:t,table:o,local:n,setLocal:r,scene:s,notice:l}=e,{key:a,values:f}=_n(t),d=hn(t),u=s.name==="poker",_=gn(o.screens);return i`
    <${sr} />
    <main class="eyes">
      <h1 class=${u?"poker":""}>${p(u?"guest.poker":"guest.eyes")}</h1>
      <p class="mirror" role="status">${p(a,f)}</p>
      ${l&&i`<p class="error">${l}</p>`}
      ${d&&i`<${pn} points=${d} me=${e.me} guests=${o.guests} />`}
      ${(n.reading||_)&&o.spotlight&&i`<${yn} view=${t} />`}
      <div class="foot">
        <${nr} ...${e} />
        ${o.spotlight&&!_&&i`<button class="bare" aria-expanded=${n.reading} onClick=${()=>r({reading:!n.reading})}>
          ${p(n.reading?"guest.read.enough":"guest.read.here")}
        </button>`}
      </div>
    </main>
  `},nr=({state:e,view:t,table:o,seat:n,me:r,setLocal:s})=>{let l=ne(e).length,a=o.spotlight,f=a&&q(e)[a.guest],d=a!==null&&a.stage==="guessing"&&n.open.includes(a.guest),u=(_,h)=>s({about:h,hand:{kind:_,moment:G(t)}});return i`
    ${d&&f&&i`<p class="note">${f.kind==="guess"?p("guest.eyes.said",{text:f.text||""}):p(`guest.eyes.${f.kind}`)}</p>`}
    ${d&&f&&a.answers>0&&i`<p class="note">${N("guest.read.answers",a.answers)}</p>`}
    ${d&&f&&i`<button class="quiet" onClick=${()=>u("walk",a.guest)}>${p("guest.eyes.change")}</button>`}
    ${n.can.includes("rule")&&a&&i`<button class="quiet" onClick=${()=>s({judged:null})}>${p("guest.eyes.judge")}</button>`}
    ${n.open.length>0&&!d&&i`<button class="quiet" onClick=${()=>u("list",null)}>
      ${l&&o.pace==="ballot"?N("guest.eyes.left",l):p("guest.eyes.list")}
    </button>`}
    ${!Z(e,r.sealed)&&n.can.includes("seal")&&i`<button class="quiet" onClick=${()=>s({later:!1})}>${p("guest.kitchen.seal")}</button>`}
  `},sr=()=>i`
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
`;var bn=e=>e.local.wished?i`<${ar} ...${e} />`:i`<${rr} ...${e} />`,rr=({state:e,table:t,seat:o,me:n,send:r,setLocal:s,notice:l})=>{let a=Ze(e),f=(u,_)=>r({type:"wish",about:u,on:_}),d=()=>{a.forEach(u=>f(u,!1)),s({wished:!0})};return i`<main class="finale">
    <${_e} me=${n} guests=${t.guests} />
    <h1>${p("guest.finale.title")}</h1>
    <p class="why">${p("guest.finale.why")}</p>
    ${l&&i`<p class="error">${l}</p>`}
    <div class="two">
      ${t.guests.filter(({id:u,waiting:_})=>u!==o.guest&&!_).map(u=>i`<${lr} key=${u.id} guest=${u} lit=${a.has(u.id)} wish=${f} />`)}
      <span class="you"><${we} state="uncovered" />${p("guest.finale.you")}</span>
    </div>
    ${a.size>0&&i`<button class="primary" onClick=${()=>s({wished:!0})}>${N("guest.finale.leave",a.size)}</button>`}
    <button class="quiet" onClick=${d}>${p("guest.finale.none")}</button>
  </main>`},lr=({guest:{id:e,name:t,revealed:o},lit:n,wish:r})=>i`
  <button aria-pressed=${n} onClick=${()=>r(e,!n)}>
    <span><b>${t}</b><i>${o?o.profession:p("guest.finale.covered")}</i>${o&&o.real_name?i`<i>${o.real_name}</i>`:null}</span>
    <${Ce} lit=${n} />
  </button>
`,ar=({state:e,table:t,me:o,setLocal:n})=>i`<main class="quiet-page">
  <${Ce} lit=${Ze(e).size>0} />
  <h1>${N("guest.finale.lit",Ze(e).size)}</h1>
  <p>${p("guest.finale.later")}</p>
  <${_e} me=${o} guests=${t.guests} />
  <button class="quiet" onClick=${()=>n({wished:!1})}>${p("guest.finale.again")}</button>
</main>`;var Me="M64 340C64 168 172 64 320 64s256 104 256 276z",kn=()=>i`
  <svg class="lid" viewBox="0 0 640 392" aria-hidden="true">
    <defs>
      <clipPath id="lid-shell"><path d=${Me} /></clipPath>
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
      <path d=${Me} fill="var(--metal-2)" transform="translate(16 8)" />
      <path d=${Me} fill="var(--metal-3)" transform="translate(78 26)" />
      <path d=${Me} fill="var(--metal-4)" transform="translate(186 52)" />
      <path d=${Me} fill="var(--metal-5)" transform="translate(318 80)" />
      <path d="M576 340C576 232 534 150 470 104" fill="none" stroke="var(--metal-4)" stroke-width="9" />
    </g>
    <path d="M50 336h540a9 9 0 0 1 0 18H50a9 9 0 0 1 0-18z" fill="var(--metal-3)" />
    <path d="M50 336h170l-14 18H50a9 9 0 0 1 0-18z" fill="var(--metal-1)" />
    <path d="M430 336h160a9 9 0 0 1 0 18H416z" fill="var(--metal-4)" />
  </svg>
`;var ir=["exact","close","miss"],cr=e=>{let t=e.filter(({hidden:n})=>!n),o=t.find(({sure:n})=>n===!1)||t[0];return o?o.id:null},vn=({state:e,table:t,me:o,send:n,setLocal:r,notice:s})=>{let l=t.spotlight?t.spotlight.clusters:[],[a,f]=S(()=>cr(l)),d=Qo(e),u=(_,h)=>n({type:"rule",cluster:_,verdict:h});return i`
    <div class="lifted" aria-hidden="true"><${kn} /></div>
    <main class="judge">
      <h1>${p("guest.judge.title",{name:o.name}).split("|").map(_=>i`<span>${_} </span>`)}</h1>
      <p class="lead">${p("guest.judge.how")}</p>
      ${s&&i`<p class="error">${s}</p>`}
      <ul>
        ${l.map(_=>{let h=d[_.id]||_.verdict||"miss",c=_.hidden||_.ruled_by==="host";return i`<li key=${_.id}>
            ${_.id===a&&!c?i`<${ur} cluster=${_} verdict=${h} rule=${u} />`:i`<${fr} cluster=${_} verdict=${h} fixed=${c} open=${()=>f(_.id)} />`}
          </li>`})}
      </ul>
      <button class="primary" onClick=${()=>r({judged:o.id})}>${p("guest.judge.done")}</button>
    </main>
  `},Dt=({hidden:e,texts:t})=>e?p("guest.read.hidden"):t.join(" · "),ur=({cluster:e,verdict:t,rule:o})=>i`
  <section class="open">
    <b>${Dt(e)}</b>
    <p class="note">${N("guest.read.said",e.size)}<span>${pr(e)}</span></p>
    <div class="three" role="group" aria-label=${Dt(e)}>
      ${ir.map(n=>i`<button key=${n} class=${n} aria-pressed=${n===t} onClick=${()=>o(e.id,n)}>
          <${Oe} verdict=${n} /><span>${p(`common.verdict.${n}`)}</span>
        </button>`)}
    </div>
  </section>
`,pr=({reason:e,ruled_by:t})=>{if(!e||t!=="matcher"||!re(`reason.${e.code}`))return"";let o=p(`reason.${e.code}`,jt(e.parts));return o.charAt(0).toUpperCase()+o.slice(1)},mr=({sure:e,ruled_by:t,hidden:o})=>e===!1&&t==="matcher"&&!o,fr=({cluster:e,verdict:t,fixed:o,open:n})=>i`
  <button class="row" disabled=${o} aria-expanded=${o?void 0:"false"} onClick=${n}>
    <b>${Dt(e)}${e.ruled_by==="host"&&i`<small>${p("guest.judge.host")}</small>`}${mr(e)&&i`<small>${p("guest.judge.unsure")}</small>`}</b>
    <span>${p(`common.verdict.${t}`)}<${Oe} verdict=${t} /></span>
  </button>
`;var dr=4e3,xn=({label:e,children:t})=>{let[o,n]=S(!1),r=()=>n(!1);return T(()=>{if(!o)return;let l=setTimeout(r,dr);return()=>clearTimeout(l)},[o]),i`<div class="peek">
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
  </div>`};var wn=({boot:e,state:t,table:o,me:n,seat:r,setLocal:s})=>{let l=Z(t,n.sealed),a=l&&!n.sealed;return i`<main class="quiet-page">
    <p class="note">${o.title}</p>
    <h1 class=${Ee(n.name)}>${n.name}</h1>
    <p>${p(l?"guest.kitchen.away":"guest.kitchen.empty")}</p>
    <p class="note">${p("guest.house_rule")}</p>
    ${a&&i`<p class="note" role="status">${p("guest.kitchen.travelling")}</p>`}
    <div class="foot">
      ${r.secret&&i`<${xn} label=${p("guest.kitchen.peek")}><b>${r.secret.profession}</b><//>`}
      ${l?i`<button class="quiet" onClick=${()=>s({editing:!0})}>${p("guest.kitchen.change")}</button>`:i`<button class="primary" onClick=${()=>s({later:!1})}>${p("guest.kitchen.seal")}</button>`}
      <${fe} ...${e} />
      <${Q} />
    </div>
  </main>`};var nt=["walk","list","eyes","poker","judge"],_r={seal:["seal"],guess:nt,pass:nt,know:nt,withdraw:nt,rule:["judge"],wish:["finale"]},Rt=(e,t)=>({code:t,about:"about"in e?e.about:null,on:_r[e.type]||[]}),Sn=(e,t)=>{let o="about"in t?t.about:null;return e&&e.about!==null&&e.about!==o?e:null};var hr=e=>e?e.kind==="guess"?e.text:p(`guest.list.${e.kind}`):p("guest.list.nothing"),gr=e=>p(e.sealed?"guest.list.locked":"guest.list.unsealed"),En=({code:e,state:t,view:o,table:n,seat:r,local:s,setLocal:l,notice:a})=>{let f=q(t),d=ne(t),u=new Set(r.open),_=n.guests.filter(({id:g,waiting:b})=>g!==r.guest&&!b),h=ot(_.map(({id:g})=>g),r.guest,e),c=new Map(_.map(g=>[g.id,g])),$=g=>l({about:g,hand:{kind:"walk",moment:G(o)}});return i`<main>
    <h1 class="title">${p(d.length?"guest.list.title":"guest.list.done")}</h1>
    <p class="lead">${d.length?N("guest.list.left",d.length):p("guest.list.done_why")}</p>
    ${a&&i`<p class="error">${a}</p>`}
    ${d.length>0&&i`<button class="primary" onClick=${()=>$(de(oe(t),f,s.about)||d[0])}>
      ${p("guest.list.go_on")}
    </button>`}
    <ul class="rows">
      ${h.map(g=>{let b=c.get(g),v=i`<${we} state=${f[g]?"uncovered":u.has(g)?"late":"covered"} />
          <b>${b.name}</b><span>${u.has(g)||f[g]?hr(f[g]):gr(b)}</span>`;return i`<li key=${g}>
          ${u.has(g)?i`<button class="row" onClick=${()=>$(g)}>${v}</button>`:i`<div class="row">${v}</div>`}
        </li>`})}
    </ul>
    ${n.phase==="reveals"&&i`<button class="quiet" onClick=${()=>l({hand:null})}>${p("guest.list.back")}</button>`}
    <${tt} table=${n} />
    <${Q} />
  </main>`};var $r={seal:dn,kitchen:wn,walk:rn,list:En,eyes:Lt,poker:Lt,judge:vn,finale:bn,closed:mn,knock:an},Nt=new Set(["eyes","poker","kitchen","knock","arriving"]),yr=2e4,br=(e,t)=>Nt.has(t)||t==="list"&&!ne(e).length,Cn=({boot:e,code:t,token:o,line:n,state:r})=>{let[s,l]=xr(`coperto.local.${t}.${o.slice(0,16)}`),[a,f]=S(null),d=on(r,s),{view:u}=r;wr(d.name,u?G(u):"",br(r,d.name));let _=a&&a.on.includes(d.name)?kr(a,u):null;T(()=>{r.refused&&f(Rt(r.refused.command,r.refused.code))},[r.refused]),T(()=>{_&&je(_)},[_]),T(()=>{if(!a)return;let k=setTimeout(()=>f(null),yr);return()=>clearTimeout(k)},[a]),vr(t,r);let h=ue(d.name,"about"in d&&d.about);if(d.name==="ended")return i`<${fn} code=${d.code} dinner=${t} state=${r} />`;if(d.name==="arriving"||!u||!u.seat)return i`<${Ct} state=${r} /><${ln} />`;let{table:c,seat:$}=u,g=async k=>{let w=await n.send(k);return w.ok?f(x=>Sn(x,k)):w.code!=="ended"&&f(Rt(k,w.code)),w},b=se(u,$.guest),v={boot:e,code:t,token:o,state:r,view:u,table:c,seat:$,me:b,local:s,setLocal:l,send:g,notice:_};return i`
    <${Ct} state=${r} />
    ${c.paused&&!Nt.has(d.name)&&i`<p class="rest" role="status">${p("guest.mirror.paused")}</p>`}
    <div class="scene" ...${h}><${$r[d.name]} ...${v} scene=${d} /></div>
  `},kr=({code:e,about:t},o)=>{let n=t&&o&&W(o,t);return n?`${n}: ${J(e)}`:J(e)},vr=(e,{view:t,pending:o,conn:n})=>{let r=t&&t.seat,s=t&&r&&se(t,r.guest),l=!!(s&&s.sealed&&!o.length);T(()=>{l&&r&&Xe(Pt(e,r.guest))},[l]),T(()=>{n.closed===L.ERASED&&Ht(e)},[n.closed])},xr=e=>{let[t,o]=S(()=>Object.assign({},tn,De(e,{})));return[t,n=>o(r=>{let s=Object.assign({},r,n);return Re(e,s),s})]},wr=(e,t,o)=>{let n=K(!0);T(()=>{document.documentElement.dataset.posture=o?"dark":"hand"},[o]),T(()=>{n.current||(scrollTo(0,0),uo()),n.current=!1},[e,Nt.has(e)?t:""])};var Sr=async(e,t,o)=>{let n=`coperto.join-id.${e}`,r=B(n)||Ae();A(n,r);let s=await Ve(`/api/dinners/${e}/guests`,Object.assign({name:t,id:r},o?{join_token:o}:{}));return s.ok&&A(n,null),s},Er=({code:e,status:t})=>t===0?p("common.offline"):t===404?p("guest.join.unknown"):J(e),On=({boot:e,code:t,join:o,onSeated:n})=>{let[r,s,l]=ie(`${t}.name`,""),[a,f]=S(""),[d,u]=S(""),[_,h]=S(!1),c=K(null);T(()=>{pe(`/api/dinners/${t}`,o).then(g=>g.ok&&f(g.body.title))},[t]);let $=async g=>{if(g.preventDefault(),_)return;if(!I(r)){u(p("guest.join.empty")),c.current&&c.current.focus();return}h(!0);let b=await Sr(t,I(r),o);if(h(!1),!b.ok)return u(Er(b));l(),n(b.body.token)};return i`<main ...${ue()}>
    <header class="bar"><span>${a||"Coperto"}</span><${fe} ...${e} /></header>
    <form onSubmit=${$} novalidate>
      <${ce}><h1><b>${p("guest.join.title")}</b></h1><//>
      <label class="field"
        ><input
          ref=${c}
          aria-label=${p("guest.join.name")}
          value=${r}
          onInput=${g=>s(g.target.value)}
          maxlength=${U.name}
          placeholder=${p("guest.join.name")}
          autocomplete="given-name"
          autocapitalize="words"
          autocorrect="off"
          spellcheck=${!1}
          enterkeyhint="go"
      /></label>
      <p class="error" role="alert">${d}</p>
      <button class="primary" type="submit" aria-busy=${_}>${p(o?"guest.join.sit":"guest.join.knock")}</button>
    </form>
    <p class="promise">${p("guest.house_rule")}</p>
    ${!o&&i`<p class="note">${p("guest.join.knock_why")}</p>`}
    <${et} title=${p("guest.join.have")} lines=${[p("guest.join.have_how")]} />
    <${Q} />
  </main>`};var st=Ut();no(st);pt();var he=st.code||"",Pn=document.getElementById("app"),Mn=e=>{Ne("seat",he,e),Io(Cn,Zt({code:he,token:e}),{boot:st,code:he,token:e},Pn)},Cr=ct("join",he),Tn=ct("seat",he);Tn?Mn(Tn):ke(le(On,{boot:st,code:he,join:Cr,onSeated:Mn}),Pn);
