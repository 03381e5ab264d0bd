/*! Contains Preact, (c) 2015-present Jason Miller, MIT (../vendor/LICENSE-preact.txt), and htm, (c) 2018 Google Inc.,
Apache-2.0 (../vendor/LICENSE-htm.txt), both shortened. */
var lt={},$e="it",At=(e,t)=>{lt=e,$e=t},Pe=()=>$e,le=e=>Object.prototype.hasOwnProperty.call(lt,e),p=(e,t)=>{let o=le(e)?lt[e]:e;if(!t)return o;let n=t;return o.replace(/\{(\w+)\}/g,(r,s)=>s in n?String(n[s]):r)},jt=e=>e.map(t=>t[$e]||t.und||t.en),D=(e,t,o)=>{let n=`${e}.${new Intl.PluralRules($e).select(t)}`;return p(le(n)?n:`${e}.other`,Object.assign({n:t},o))},Ht=({fact:e,count:t,parts:o})=>{let n=o;return t===null?p(`award.fact.${e}`,n):D(`award.fact.${e}`,t,n)},Le=e=>{let t=`common.ordinal.${new Intl.PluralRules($e,{type:"ordinal"}).select(e)}`;return p(le(t)?t:"common.ordinal.other",{n:e})},G=e=>le(`refusal.${e}`)?p(`refusal.${e}`):p("common.did_not_work"),It=e=>e.length<2?e.join(""):p("common.and",{first:e.slice(0,-1).join(", "),last:e[e.length-1]});var De=new Map,at=()=>{try{return localStorage}catch{return null}},Ft=e=>{let t=at();Array.from(De.keys()).concat(t?Object.keys(t):[]).filter(n=>n.startsWith("coperto.")&&n.split(".").includes(e)).forEach(n=>N(n,null))},W=e=>{let t=De.get(e);if(t!==void 0)return t;try{let o=at();return o?o.getItem(e):null}catch{return null}},N=(e,t)=>{De.set(e,t);let o=at();if(o)try{t===null?o.removeItem(e):o.setItem(e,t),De.delete(e)}catch{}},Re=(e,t)=>{let o=W(e);if(o===null)return t;try{return JSON.parse(o)}catch{return t}},Ne=(e,t)=>N(e,t===null?null:JSON.stringify(t));var Ut=e=>{let t=document.getElementById(e);return t&&t.textContent?JSON.parse(t.textContent):{}},Wt=()=>{let e=Ut("boot");return At(Ut("words"),e.language||"it"),Object.assign({code:null,language:"it",languages:["it","en"],version:""},e)},Ln=(e=location.hash)=>{let t={};for(let o of e.replace(/^#/,"").split("&")){let n=o.indexOf("=");n>0&&(t[o.slice(0,n)]=Dn(o.slice(n+1)))}return t},Dn=e=>{try{return decodeURIComponent(e)}catch{return e}},Rn=(e,t)=>{let o=location.pathname+location.search;history.replaceState(null,"",t?`${o}#${e}=${t}`:o)},ct=(e,t)=>{let o=Ln()[e];return o&&N(it(e,t),o),o||W(it(e,t))},Ae=(e,t,o)=>{N(it(e,t),o),Rn(e,o)},it=(e,t)=>`coperto.${e}.${t}`;var M={NOT_TEXT:1003,TOO_BIG:1009,MALFORMED:4e3,HELLO_TIMEOUT:4001,PROTOCOL:4002,REFUSED:4003,OPENED_ELSEWHERE:4004,FLOODING:4008,REVOKED:4010,TOO_SLOW:4011,RESTARTING:4012,ERASED:4013},zt=new Set([M.MALFORMED,M.PROTOCOL,M.REFUSED,M.OPENED_ELSEWHERE,M.REVOKED,M.ERASED]),qt=new Set([M.REFUSED,M.REVOKED,M.ERASED]),Bt=e=>(Object.entries(M).find(([,t])=>t===e)||["malformed"])[0].toLowerCase();var Jt={dial:e=>new WebSocket(e),now:()=>Date.now(),after:(e,t)=>setTimeout(e,t),cancel:e=>clearTimeout(e),random:Math.random,hidden:()=>document.visibilityState==="hidden",watch:({wake:e,sleep:t})=>{document.addEventListener("visibilitychange",e),addEventListener("pageshow",e),addEventListener("online",e),addEventListener("pagehide",t)}};var je=()=>{let e=crypto.getRandomValues(new Uint8Array(16));return btoa(String.fromCharCode(...e)).replace(/\+/g,"-").replace(/\//g,"_").replace(/=+$/,"")};var Nn=200,Gt=e=>{let t=Re(e,[]),o=Array.isArray(t)?t.slice(0,Nn):[],n=r=>{o=r,Ne(e,o.length?o:null)};return{items:()=>o,first:()=>o[0],add:(r,s)=>{let l={id:je(),seen:s,command:r};return n(o.concat(l)),l},settle:r=>{let s=o.find(l=>l.id===r);return s&&n(o.filter(l=>l.id!==r)),s},clear:()=>n([])}};var An=1,Kt=5e3,jn=12e3,Hn=4e3,Vt=1500,In=3e3,Fn=4e3,Yt=1e3,Un=5e3,Wn=3e3,Xt=[0,500,1e3,2e3,4e3,4e3,4e3,8e3],zn=3,Qt=({url:e,token:t,device:o,env:n,ears:r})=>{let s=null,l="idle",a=null,f=0,d=0,u=0,_=0,h=0,c=(m,y=0)=>{n.cancel(a),a=m&&n.after(m,y)},$=(m,y=null)=>{l=m,u=n.now(),r.turned(m,y)},g=()=>{let m=s;if(s=null,!!m){m.onopen=m.onmessage=m.onclose=m.onerror=null;try{m.close()}catch{}}},b=()=>{g(),h=0,$("connecting"),c(x,Kt);let m;try{m=n.dial(e)}catch{return}s=m,m.onopen=()=>{c(x,Kt),B(Object.assign({type:"hello",token:t,protocol:An},o?{device:o}:{}))},m.onmessage=y=>w(y.data),m.onclose=y=>k(y.code)},w=m=>{let y=qn(m);y&&(d=n.now(),h=0,l==="live"?c(null):y.type==="view"&&(c(null),$("live")),y.type!=="pong"&&r.frame(y))},k=m=>{zt.has(m)?q(m):m===M.RESTARTING?P(n.random()*Wn,m):(m===M.FLOODING&&(f=Math.max(f,zn)),v(m))},x=()=>v(null),v=m=>{let y=Xt[Math.min(f,Xt.length-1)];f+=1,P(y*(.7+.6*n.random()),m)},P=(m,y)=>{g(),c(()=>n.hidden()||b(),m),$("waiting",y)},q=m=>{g(),c(null),$("ended",m)},I=m=>{h&&h<=m||(h=m,B({type:"ping"})?c(L,m):L())},L=()=>{f=0,b()},B=m=>{try{return s?(s.send(JSON.stringify(m)),!0):!1}catch{return!1}},R=()=>{if(l==="ended"||n.hidden())return;r.woke();let m=n.now();l==="live"?m-d>In&&I(Vt):(l!=="connecting"||m-u>Vt)&&L()},j=()=>{n.after(j,Yt);let m=n.now(),y=m-_>Fn;_=m,y&&R(),l==="live"&&(m-u>Un&&(f=0),m-d>jn&&!n.hidden()&&(d=m,I(Hn)))};return{open:()=>{_=n.now(),n.after(j,Yt),b()},sleep:()=>{l!=="ended"&&(g(),c(null),$("idle"))},wake:R,reconnect:L,send:B}},qn=e=>{try{return typeof e=="string"?JSON.parse(e):null}catch{return null}};var Bn={state:"connecting",late:!1,long:!1,closed:null},Zt=()=>{let e={view:null,conn:Bn,pending:[],trouble:null,refused:null},t=new Set,o=n=>{e=Object.assign({},e,n),t.forEach(r=>r(e))};return{state:()=>e,set:o,take:n=>Jn(n,e.view)?!1:(o({view:n}),!0),subscribe:n=>(t.add(n),n(e),()=>t.delete(n))}},Jn=(e,t)=>t!==null&&e.epoch===t.epoch&&e.version<t.version;var Gn=2500,Kn=2e4,Vn=1e4,Yn=1e3,Xn=8e3,eo=({code:e,token:t,device:o,url:n=Qn(e),env:r=Jt})=>{let s=Zt(),l=Gt(`coperto.outbox.${e}.${t.slice(0,16)}`),a=new Map,f=[],d=null,u=0,_=null,h=[],c=null,$=Qt({url:n,token:t,device:o,env:r,ears:{frame:m=>b(m),turned:(m,y)=>P(m,y),woke:()=>B()}}),g=()=>{let m=s.state().view;f=f.filter(({version:y})=>!m||m.version<y),s.set({pending:f.map(({item:y})=>y).concat(l.items())})},b=m=>{if(m.type==="view"){let{view:y}=s.state();y&&y.epoch!==m.epoch&&(f=[]),s.take(m)&&f.length&&g()}else m.type==="ack"?w(m.id,{ok:!0,version:m.version}):m.type==="no"&&m.retry?x(m.code):m.type==="no"&&w(m.id||d,{ok:!1,code:m.code})},w=(m,y)=>{let U=m&&l.settle(m);U&&(r.cancel(_),d=null,u=0,y.ok&&f.push({item:U,version:y.version}),s.set({trouble:null}),k(U,y),g(),v())},k=(m,y)=>{let U=a.get(m.id);a.delete(m.id),U?U(y):y.ok||s.set({refused:{command:m.command,code:y.code}})},x=m=>{r.cancel(_),d=null,s.set({trouble:m});let y=Math.min(Yn*2**u,Xn)*(.7+.6*r.random());u+=1,_=r.after(v,y)},v=()=>{let m=l.first();!m||d||s.state().conn.state!=="live"||(d=m.id,$.send({type:"do",id:m.id,seen:m.seen,command:m.command}),r.cancel(_),_=r.after($.reconnect,Vn))},P=(m,y)=>{d=null,r.cancel(_),m==="live"?I():L(),m==="ended"&&j(y),m==="live"&&q();let{late:U,long:rt}=m==="live"?{late:!1,long:!1}:s.state().conn;s.set({conn:{state:m==="idle"?"waiting":m,late:U,long:rt,closed:y}}),v()},q=()=>{c!==null&&$.send({type:"ping",sound:c})},I=()=>{h.forEach(r.cancel),h=[]},L=()=>{h.length||(h=[R("late",Gn),R("long",Kn)])},B=()=>{let{conn:m}=s.state();m.state!=="live"&&(I(),L(),s.set({conn:Object.assign({},m,{late:!1,long:!1})}))},R=(m,y)=>r.after(()=>s.set({conn:Object.assign({},s.state().conn,{[m]:!0})}),y),j=m=>{I(),m!==null&&qt.has(m)&&l.clear();let y=Array.from(a.values());a.clear(),y.forEach(U=>U({ok:!1,code:"ended"})),g()};return $.open(),r.watch($),g(),{state:s.state,subscribe:s.subscribe,send:(m,{seen:y=null}={})=>{if(s.state().conn.state==="ended")return Promise.resolve({ok:!1,code:"ended"});let U=l.add(m,y),rt=new Promise(Pn=>a.set(U.id,Pn));return g(),v(),rt},tell:m=>{c=m,s.state().conn.state==="live"&&q()}}},Qn=e=>`${location.protocol==="https:"?"wss":"ws"}://${location.host}/ws/${e}`;var to="coperto.language",oo=(e,t)=>{let o=new URL(e);return o.searchParams.set("lang",t),o.href},Zn=({language:e,languages:t},o)=>{let n=W(to);return!n||n===e||!t.includes(n)||new URL(o).searchParams.has("lang")?null:oo(o,n)},no=e=>{N(to,e),location.assign(oo(location.href,e))},so=e=>{let t=Zn(e,location.href);t&&location.replace(t)};var lo="coperto.light",ro={full:"#FBF6EC",low:"#14100D"},ut=()=>W(lo)==="full",ao=e=>{N(lo,e?"full":null),pt()},pt=()=>{let e=ut();e?document.documentElement.dataset.light="full":delete document.documentElement.dataset.light;let t=document.querySelector('meta[name="theme-color"]');t&&t.setAttribute("content",e?ro.full:ro.low)};var mt=e=>{let t=document.querySelector(`[data-live="${e}"]`);if(t)return t;let o=document.createElement("p");return o.dataset.live=e,o.setAttribute("role",e),o.className="unseen",document.body.appendChild(o),o},io=()=>{mt("status"),mt("alert")},co=e=>po("status",e),uo=e=>po("alert",e),po=(e,t)=>{let o=mt(e);o.textContent!==t&&(o.textContent=t)},mo=()=>{let e=document.querySelector("h1");e&&(e.setAttribute("tabindex","-1"),e.focus({preventScroll:!0}))};var E,ho,es,V,ft,We,go,Ie,$o,_t,dt,ts,be=Symbol.for("pv"),ze={},qe=[],os=/^m(i|n|o|s|text|space)$/,ht=Array.isArray,gt=qe.slice,te=Object.assign;function ee(e){e&&e.parentNode&&e.remove()}function ae(e,t,o){var n,r,s,l={},a=arguments.length;for(s in t)s=="key"?n=t[s]:s=="ref"&&typeof e!="function"?r=t[s]:l[s]=t[s];return a>2&&(l.children=a>3?gt.call(arguments,2):o),ye(e,l,n,r,null)}function ye(e,t,o,n,r){var s={type:e,props:t,key:o,ref:n,__k:null,__:null,__b:0,__e:null,__c:null,constructor:be,__v:r||++ho,__i:-1,__u:0};return!r&&E.vnode&&E.vnode(s),s}function ke(e){return e.children}function Fe(e,t){this.props=e,this.context=t,this.__g=0}function Y(e,t){if(t==null)return e.__&&Y(e.__,e.__i+1);for(var o;t<e.__k.length;t++)if((o=e.__k[t])&&o.__e)return o.__e;return typeof e.type!="function"||e.props.__P?null:Y(e)}function ns(e){var t,o=e.__v,n=o.__e,r=[],s=[],l=e.__P;l&&((t=te({constructor:be},o)).__v=o.__v+1,E.vnode&&E.vnode(t),$t(l,t,o,e.__n,l.namespaceURI,32&o.__u?[n]:null,r,n||Y(o),32&o.__u,s),t.__v=o.__v,t.__.__k[t.__i]=t,xo(r,t,s),o.__=o.__e=null,t.__e!=n&&yo(t))}function yo(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),yo(e)}function fo(e){(8&e.__g||(e.__g|=8,V.push(e),We++))&&ft==E.debounceRendering||((ft=E.debounceRendering)||queueMicrotask)(bo)}function bo(){try{for(var e,t=1;V.length;)V.length>t&&V.sort(go),e=V.shift(),t=V.length,8&e.__g&&ns(e)}finally{(We=V.length)&&(ft||queueMicrotask)(bo)}}function ko(e,t,o,n,r,s,l,a,f,d,u){var _,h,c,$,g,b,w=n.__k||qe,k=t.length;for(f=ss(o,t,w,f,k),_=0;_<k;_++)(c=o.__k[_])!=null&&(h=~c.__i&&w[c.__i]||ze,c.__i=_,b=$t(e,c,h,r,s,l,a,f,d,u),$=c.__e,(h.ref!=c.ref||8&h.__u)&&(h.ref&&yt(h.ref,null,c,h),c.ref&&u.push(c.ref,c.__c||$,c)),g=g||$,4&c.__u?(f=vo(c,f,e,!h.__v),h.__e&&(h.__e=null)):typeof c.type=="function"&&b!==void 0?f=b:$&&(f=$.nextSibling),c.__u&=-21);return o.__e=g,f}function ss(e,t,o,n,r){var s,l,a,f,d,u,_,h,c,$=o.length,g=$,b=0,w=0,k=e.__k=Array(r);for(s=0;s<r;s++)(l=t[s])!=null&&typeof l!="boolean"&&typeof l!="function"?(typeof l!="object"||l.constructor===String?l=k[s]=ye(null,l):ht(l)?l=k[s]=ye(ke,{children:l}):l.constructor===be&&l.__b?l=k[s]=ye(l.type,l.props,l.key,l.ref,l.__v):k[s]=l,f=s+b,l.__=e,l.__b=e.__b+1,a=null,~(d=l.__i=rs(l,o,f,g))&&(g--,(a=o[d])&&(a.__u|=2)),a&&a.__v?(l.__u|=16,d==f-1?b--:d==f+1?b++:d!=f&&(d>f?b--:b++,w=1)):(~d||(r>$?b--:r<$&&b++),typeof l.type!="function"&&(l.__u|=4))):k[s]=null;if(w){for(u=[],_=[],s=0;s<r;s++)if((l=k[s])&&16&l.__u){for(b=0,h=u.length;b<h;)u[c=b+h>>1]<l.__i?b=c+1:h=c;u[b]=l.__i,_[s]=b+1}for(b=u.length;s--;)_[s]&&(_[s]==b?b--:k[s].__u|=4)}if(g)for(s=0;s<$;s++)!(a=o[s])||2&a.__u||(a.__e==n&&(n=Y(a)),bt(a,a));return n}function vo(e,t,o,n){var r,s,l,a;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(s=0;s<r.length;s++)r[s]&&(r[s].__=e,t=vo(r[s],t,o,!1));return t}for(t&&!t.parentNode&&(t=Y(e))&&!t.parentNode&&(t=null),l=e.__e,a=t;a&&a.nodeType==8;)a=a.nextSibling;for(l!=a&&(!n&&o.moveBefore&&l.parentNode?o.moveBefore(l,t):o.insertBefore(l,t||null)),t=l;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function rs(e,t,o,n){var r,s=e.key,l=e.type,a=t[o],f=a&&!(2&a.__u);if(a===null&&s==null||f&&s==a.key&&l==a.type)return o;if(n>(f?1:0)){for(r=o-1;r>=0;r--)if((a=t[r])&&!(2&a.__u)&&s==a.key&&l==a.type)return r;for(r=o+1;r<t.length;r++)if((a=t[r])&&!(2&a.__u)&&s==a.key&&l==a.type)return r}return-1}function _o(e,t,o){o==null&&(o=""),t[0]=="-"?e.setProperty(t,o):e[t]=o}function He(e,t,o,n,r){var s,l;if(t=="style")if(typeof o=="string")e.style.cssText=o;else{if(typeof n=="string"&&(e.style.cssText=n=""),n)for(t in n)o&&t in o||_o(e.style,t);if(o)for(t in o)n&&o[t]==n[t]||_o(e.style,t,o[t])}else if(t[0]=="o"&&t[1]=="n")typeof o!="function"&&(o=null),typeof n!="function"&&(n=null),(e.__e||(e.__e={}))[t]=o,o&&n||(l=dt[t]||(dt[t]=ls(t)),(e.__a||(e.__a={}))[t]=_t,s=t!=(t=t.replace($o,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),o?e.addEventListener(t,l,s):e.removeEventListener(t,l,s));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=o==null?"":o)}catch{}if(typeof o=="function")return;o==null||o===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&o==1?"":o)}}function ls(e){return function(t){var o=this.__e;if(o){if(o=o[e],t[Ie]==null)t[Ie]=_t++;else if(t[Ie]<this.__a[e])return;return o(E.event?E.event(t):t)}}}function $t(e,t,o,n,r,s,l,a,f,d){var u,_,h,c,$,g,b,w,k,x,v,P,q,I,L,B,R,j,m=t.type;if(t.constructor!==be)return null;128&o.__u&&(f=32&o.__u,u=o.__c.__z)&&(t.__u|=f,_=s=[],u.nodeType==8?a=Ue(u,s):s.push(u),a=s[0]||a),(u=E.__b)&&u(t);e:if(typeof m=="function"){h=l.length;try{if(w=t.props,k=(u=m.prototype)&&u.render,x=(u=m.contextType)&&n[u.__c],v=u?x?x.props.value:u.__:n,(c=o.__c)?(t.__c=c,2&c.__g&&(c.__g|=1)):(k?t.__c=c=new m(w,v):(t.__c=c=new Fe(w,v),c.constructor=m,c.render=is),x&&x.sub(c),c.state||(c.state={}),c.__n=n,c.__g|=8,c.__h=[],c.__k=[]),k&&(c.__s||(c.__s=c.state),m.getDerivedStateFromProps&&(c.__s==c.state&&(c.__s=te({},c.__s)),te(c.__s,m.getDerivedStateFromProps(w,c.__s)))),$=c.props,g=c.state,c.__v=t,o.__c){if(w!==$&&k&&!m.getDerivedStateFromProps&&c.componentWillReceiveProps&&c.componentWillReceiveProps(w,v),t.__v==o.__v&&!(8&c.__g)||!(4&c.__g)&&c.shouldComponentUpdate&&c.shouldComponentUpdate(w,c.__s,v)===!1){t.__v!=o.__v&&(c.props=w,c.state=c.__s,c.__g&=-9),t.__e=o.__e,t.__k=o.__k,t.__k.some(function(y){y&&(y.__=t)}),qe.push.apply(c.__h,c.__k),c.__k=[],c.__h.length&&l.push(c),a=Y(o);break e}c.componentWillUpdate&&c.componentWillUpdate(w,c.__s,v),k&&c.componentDidUpdate&&c.__h.push(function(){c.componentDidUpdate($,g,b)})}else k&&!m.getDerivedStateFromProps&&c.componentWillMount&&c.componentWillMount(),k&&c.componentDidMount&&c.__h.push(c.componentDidMount);c.context=v,c.props=w,c.__P=e,c.__g&=-5,P=E.__r,q=k?25:0;do c.__g&=-9,P&&P(t),u=c.render(c.props,c.state=c.__s,c.context);while(8&c.__g&&++q<25);k&&(qe.push.apply(c.__h,c.__k),c.__k=[]),c.state=c.__s,c.getChildContext&&(n=te({},n,c.getChildContext())),k&&o.__c&&c.getSnapshotBeforeUpdate&&(b=c.getSnapshotBeforeUpdate($,g)),I=u&&u.type===ke&&u.key==null?u.props.children:u,w.__P&&(u=a,r=(e=w.__P).namespaceURI,f=s=null,o.props&&o.props.__P!=e&&(o.__k.some(function(y){y&&bt(y,y)}),o.__k=null),a=o.__k?Y(o,0):null),a=ko(e,ht(I)?I:[I],t,o,n,r,s,l,a,f,d),w.__P&&(t.__e=null,a=u),t.__u&=-161,_&&_.some(ee),c.__h.length&&l.push(c),1&c.__g&&(c.__g&=-4)}catch(y){if(l.length=h,t.__v=null,f||s)if(y&&y.then){if(t.__u|=128|f,s){for(~(R=s.indexOf(a||void 0))||(R=s.length);(j=s[R-1])&&j.nodeType==8;)R--;for(;R<s.length;R++)if(j=s[R])if(s[R]=null,L){if(j==B)break}else{if(j.nodeType!=8)break;j.data.startsWith("$s")&&(B=Ue(L=j))}}if(!L){for(;a&&a.nodeType==8&&a.nextSibling;)a=a.nextSibling;L=a}(u=Ue(L=t.__c.__z||(t.__c.__z=L)))?(t.__e=L,a=u):t.__e=a,a=a&&a.nextSibling}else s&&s.some(ee);else t.__e=o.__e;t.__k||(t.__k=o.__k||[]),y&&y.then||wo(t),E.__e(y,t,o)}}else a=t.__e=as(o.__e,t,o,n,r,s,l,f,d,e);return(u=E.diffed)&&u(t),a}function Ue(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var o=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))o++;else if(e.data.startsWith("/$s")&&!--o)return e}t&&t.push(e)}}function wo(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(wo))}function xo(e,t,o){for(var n=0;n<o.length;)yt(o[n++],o[n++],o[n++]);E.__c&&E.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(s){s.call(r)})}catch(s){E.__e(s,r.__v)}})}function as(e,t,o,n,r,s,l,a,f,d){var u,_,h,c,$,g,b,w,k=o.props||ze,x=t.props,v=t.type;if(v=="svg"?r="http://www.w3.org/2000/svg":v=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),s){for(u=0;u<s.length;u++)if(($=s[u])&&(v?$.localName==v:$.nodeType==3)){e=$,s[u]=null;break}}if(!e){if(w=d.ownerDocument||document,!v)return w.createTextNode(x);e=w.createElementNS(r,v,x.is?x:d),a&&(E.__m&&E.__m(t,s),a=!1),s=null}if(v){if(d=v=="template"&&e.content||e,s=v=="textarea"&&x.defaultValue!=null?null:s&&gt.call(d.childNodes),!a&&s)for(k={},u=0;u<e.attributes.length;u++)k[($=e.attributes[u]).name]=$.value;for(u in k)$=k[u],u=="dangerouslySetInnerHTML"?h=$:u=="children"||u in x||u=="value"&&"defaultValue"in x||u=="checked"&&"defaultChecked"in x||He(e,u,null,$,r);for(u in x)$=x[u],u=="children"?c=$:u=="dangerouslySetInnerHTML"?_=$:u=="value"?g=$:u=="checked"?b=$:a&&typeof $!="function"||k[u]===$||He(e,u,$,k[u],r);_?(a||h&&(_.__html==h.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(h&&(e.textContent=""),(v=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&os.test(v))&&(r="http://www.w3.org/1999/xhtml"),ko(d,ht(c)?c:[c],t,o,n,r,s,l,s?s[0]:o.__k&&Y(o,0),a,f),s&&s.some(ee)),a&&v!="textarea"||(u="value",v=="progress"&&g==null?e.removeAttribute(u):g==null||g===e[u]&&(v!="progress"||g)||He(e,u,g,k[u],r),u="checked",b!=null&&b!=e[u]&&He(e,u,b,k[u],r))}else k===x||a&&e.data==x||(e.data=x);return e}function yt(e,t,o,n){try{typeof e=="function"?t?t.__x=e(t)||1:n&&(n=n.__c||n.__e)&&(t=n.__x)&&(n.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){E.__e(r,o)}}function bt(e,t,o){var n,r,s,l;if(E.unmount&&E.unmount(e),!(n=e.ref)||n.current&&n.current!=e.__e||yt(n,null,t,e),n=e.__c){if(n.componentWillUnmount)try{n.componentWillUnmount()}catch(a){E.__e(a,t)}n.__P=n.__n=null}if(n=e.__k)for(l=0;l<n.length;l++)n[l]&&bt(n[l],t,typeof e.type!="function"||o&&!e.props.__P);!o&&(n=e.__c)&&(n=n.__z)&&(r=Ue(n,s=[]))&&(n==e.__e&&s.some(ee),ee(r),ee(n)),o||ee(e.__e),e.__e=e.__c=e.__=null}function is(e,t,o){return this.constructor(e,o)}function ve(e,t){var o,n,r,s;E.__&&E.__(e,t),t.nodeType==9&&(t=t.documentElement),n=(o=e&&32&e.__u)?null:t.__k,t.__k=ye(ke,{children:[e]}),r=[],s=[],$t(t,t.__k,n||ze,ze,t.namespaceURI,n?null:t.firstChild?gt.call(t.childNodes):null,r,n?n.__e:t.firstChild,o,s),xo(r,t.__k,s),t.__k.props.children=null}E={__e:function(e,t,o,n){for(var r,s,l;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((l=(s=r.constructor)&&s.getDerivedStateFromError)&&r.setState(s.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,n||{}),l=1),l&&8&r.__g)return void(r.__g|=2)}catch(a){e=a}}throw We=0,e}},ho=0,es=function(e){return e!=null&&e.constructor===be},Fe.prototype.setState=function(e,t){var o=this.__s;o&&o!=this.state||(o=this.__s=te({},this.state)),typeof e=="function"&&(e=e(te({},o),this.props)),e&&(te(o,e),this.__v&&(t&&this.__k.push(t),fo(this)))},Fe.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),fo(this))},Fe.prototype.render=ke,V=[],We=0,go=function(e,t){return e.__v.__b-t.__v.__b},Ie=Symbol(),$o=/(PointerCapture)$|Capture$/i,_t=0,dt={},ts=0;var Eo=function(e,t,o,n){var r;t[0]=0;for(var s=1;s<t.length;s++){var l=t[s++],a=t[s]?(t[0]|=l?1:2,o[t[s++]]):t[++s];l===3?n[0]=a:l===4?n[1]=Object.assign(n[1]||{},a):l===5?(n[1]=n[1]||{})[t[++s]]=a:l===6?n[1][t[++s]]+=a+"":l?(r=e.apply(a,Eo(e,a,o,["",null])),n.push(r),a[0]?t[0]|=2:(t[s-2]=0,t[s]=r)):n.push(a)}return n},So=new Map;function Co(e){var t=So.get(this);return t||(t=new Map,So.set(this,t)),(t=Eo(this,t.get(e)||(t.set(e,t=(function(o){for(var n,r,s=1,l="",a="",f=[0],d=function(h){s===1&&(h||(l=l.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?f.push(0,h,l):s===3&&(h||l)?(f.push(3,h,l),s=2):s===2&&l==="..."&&h?f.push(4,h,0):s===2&&l&&!h?f.push(5,0,!0,l):s>=5&&((l||!h&&s===5)&&(f.push(s,0,l,r),s=6),h&&(f.push(s,h,0,r),s=6)),l=""},u=0;u<o.length;u++){u&&(s===1&&d(),d(u));for(var _=0;_<o[u].length;_++)n=o[u][_],s===1?n==="<"?(d(),f=[f],s=3):l+=n:s===4?l==="--"&&n===">"?(s=1,l=""):l=n+l[0]:a?n===a?a="":l+=n:n==='"'||n==="'"?a=n:n===">"?(d(),s=1):s&&(n==="="?(s=5,r=l,l=""):n==="/"&&(s<5||o[u][_+1]===">")?(d(),s===3&&(f=f[0]),s=f,(f=f[0]).push(2,0,s),s=0):n===" "||n==="	"||n===`
`||n==="\r"?(d(),s=2):l+=n),s===3&&l==="!--"&&(s=4,f=f[0])}return d(),f})(e)),t),arguments,[])).length>1?t:t[0]}var ie,T,kt,Oo,vt=Object.is,Be=0,jo=[],wt=[],C=E,Mo=C.__b,To=C.__r,Po=C.diffed,Lo=C.__c,Do=C.unmount,Ro=C.__;function Je(e,t){C.__h&&C.__h(T,e,Be||t),Be=0;var o=T.__H||(T.__H={__:[],__h:[]});return e>=o.__.length&&o.__.push({}),o.__[e]}function S(e){return Be=1,cs(Io,e)}function cs(e,t,o){var n=Je(ie++,2);if(n.t=e,!n.__c&&(n.__=[o?o(t):Io(void 0,t),function(s){var l=(n.__N||n.__)[0],a=n.t(l,s);vt(l,a)||(n.__N=[a,n.__[1]],n.__c.setState({}))}],n.__c=T,!T.__f)){T.__f=!0;var r=T.shouldComponentUpdate;T.shouldComponentUpdate=function(s,l,a){var f=this.__H;if(!f)return!0;var d=!1,u=this.props!=s;if(f.__.some(function(h){h.__N&&(d=!0,vt(h.__[0],h.__N[0])||(u=!0))}),r){var _=r.call(this,s,l,a);return d?_||u:_}return!d||u}}return n.__}function O(e,t){var o=Je(ie++,3);!C.__s&&Et(o.__H,t)&&(o.__P=!0,o.__=e,o.u=t,T.__H.__h.push(o))}function St(e,t){var o=Je(ie++,4);!C.__s&&Et(o.__H,t)&&(o.__P=!1,o.__=e,o.u=t,T.__h.push(o))}function K(e){return Be=5,Ho(function(){return{current:e}},[])}function Ho(e,t){var o=Je(ie++,7);return Et(o.__H,t)&&(o.__=e(),o.__H=t),o.__}function us(){var e;do{for(;e=wt.shift();)try{we(e)}catch(o){C.__e(o,{__:(e=e.__P)&&e.__v})}for(;e=jo.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(we),t.__h.some(xt),t.__h=[]}catch(o){t.__h=[],C.__e(o,e.__v)}}}while(wt.length)}C.__b=function(e){T=null,Mo&&Mo(e)},C.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Ro&&Ro(e,t)},C.__r=function(e){To&&To(e),ie=0;var t=(T=e.__c).__H;t&&(kt==T?T.__h=[]:(t.__h.some(we),t.__h.some(xt),ie=0),t.__h=[],t.__.some(function(o){o.__N&&(o.__=o.__N),o.u=o.__N=void 0})),kt=T},C.diffed=function(e){Po&&Po(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Ao(jo.push(t)),t.__H.__.some(function(o){o.u&&(o.__H=o.u)})),kt=T=null},C.__c=function(e,t){t.some(function(o){try{o.__h.some(we),o.__h=o.__h.filter(function(n){return!n.__||xt(n)})}catch(n){o.__h=[function(){throw n}]}}),Lo&&Lo(e,t)},C.unmount=function(e){Do&&Do(e);var t,o,n=e.__c;n&&n.__H&&(n.__H.__.some(function(r){try{if(r.__P&&r.__c){if(o===void 0){for(o=e.__;o&&(!o.__c||!o.__c.__P);)o=o.__;o=o&&o.__c}r.__P=o,Ao(wt.push(r))}else we(r)}catch(s){t=s}}),n.__H=void 0,t&&C.__e(t,n.__v))};var No=typeof requestAnimationFrame=="function";function ps(e){var t,o=function(){clearTimeout(n),No&&cancelAnimationFrame(t),setTimeout(e)},n=setTimeout(o,35);No&&(t=requestAnimationFrame(o))}function Ao(e){e!=1&&Oo==C.requestAnimationFrame||((Oo=C.requestAnimationFrame)||ps)(us)}function we(e){var t=T,o=e.__c;typeof o=="function"&&(e.__c=void 0,o()),T=t}function xt(e){var t=T;e.__c=e.__(),T=t}function Et(e,t){return!e||e.length!=t.length||t.some(function(o,n){return!vt(o,e[n])})}function Io(e,t){return typeof t=="function"?t(e):t}var i=Co.bind(ae);var Fo=(e,t,o,n=document.getElementById("app"))=>{n&&(io(),t.subscribe(r=>ve(ae(e,Object.assign({},o,{line:t,state:r})),n)))};var ms=({conn:e,pending:t,trouble:o})=>{if(e.state==="ended")return null;if(e.state!=="live"&&e.late){let n=t.length?"common.line_away_kept":"common.line_away";return{text:p(n),reload:e.long}}return o?{text:G(o),reload:!1}:null},Ct=({state:e})=>{let t=ms(e);return i`<div class="line-note" role="status">
    ${t&&i`<p>${t.text}</p>`}
    ${t&&t.reload&&i`<button class="bare" onClick=${()=>location.reload()}>${p("common.reload")}</button>`}
  </div>`};var ce=(e,t)=>{let o=e&&`coperto.draft.${e}`,[n,r]=S(()=>Uo(o)),s=n.key===o?n:Uo(o),l=a=>{o&&N(o,a),r({key:o,text:a})};return[s.text===null?t:s.text,l,()=>l(null)]},Uo=e=>({key:e,text:e&&W(e)}),Wo=(e,t)=>N(`coperto.draft.${e}`,t),xe=e=>N(`coperto.draft.${e}`,null);var A=e=>e.replace(/\p{Surrogate}/gu,"").replace(/\s+/g," ").trim(),H={name:24,title:60,profession:60,also:6,realName:60,story:140,contact:120,guess:60};var Ge="M4 206C4 104 72 44 159 44s155 60 155 162z",ue=({children:e})=>i`
  <div class="dome">
    <svg viewBox="0 0 318 206" preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <clipPath id="dome-clip"><path d=${Ge} /></clipPath>
      </defs>
      <path d="M151 32h16l4 14h-24z" fill="var(--metal-4)" />
      <circle cx="159" cy="19" r="15" fill="var(--metal-3)" />
      <path d="M159 4a15 15 0 0 0 0 30 20 20 0 0 1 0-30z" fill="var(--metal-2)" />
      <g clip-path="url(#dome-clip)">
        <path d="M0 0h318v206H0z" fill="var(--light-3)" />
        <path d="M0 0h236v206H0z" fill="var(--metal-2)" />
        <path d=${Ge} fill="var(--light-5)" transform="translate(5 3)" />
        <path d=${Ge} fill="var(--light-4)" transform="translate(17 8)" />
        <path d=${Ge} fill="var(--light-3)" transform="translate(200 26)" />
      </g>
    </svg>
    ${e}
  </div>
`;var fs=i`<circle cx="24" cy="24" r="20.5" fill="none" stroke="currentColor" stroke-width="3.5" /><circle
    cx="24"
    cy="24"
    r="12.5"
    fill="none"
    stroke="currentColor"
    stroke-width="2.5"
  />`,ds={covered:i`<circle cx="24" cy="24" r="22" fill="var(--metal-3)" />`,uncovered:fs,now:i`<circle cx="24" cy="24" r="21" fill="none" stroke="var(--candle-400)" stroke-width="5" /><circle
      cx="24"
      cy="24"
      r="9"
      fill="var(--candle-400)"
    />`,late:i`<circle cx="24" cy="24" r="20.5" fill="none" stroke="var(--candle-400)" stroke-width="4.5" />`},oe=({state:e})=>i`<svg class=${`plate ${e}`} viewBox="0 0 48 48" aria-hidden="true">${ds[e]}</svg>`,Ke=({states:e})=>i`<span class="plates">${e.map((t,o)=>i`<${oe} key=${o} state=${t} />`)}</span>`;var _s=400,hs=2e3,gs=24,$s=e=>{let t=-1/0,o={control:null,spot:null};return{moved:()=>{e()-t<hs&&(t=e())},typed:()=>{t=-1/0},allows:(n,r)=>(n===o.control||ys(r,o.spot))&&e()-t<_s?!1:(o={control:n,spot:r},t=e(),!0)}},ys=(e,t)=>e&&t?Math.hypot(e.x-t.x,e.y-t.y)<gs:e===t,Ot=$s(()=>performance.now()),zo=null,bs=e=>{let t=e.target.closest("button, a");!t||zo===e||(zo=e,!Ot.allows(t,e.detail?{x:e.clientX,y:e.clientY}:null)&&(e.preventDefault(),e.stopPropagation()))},pe=(...e)=>(St(Ot.moved,e),{onClickCapture:bs,onInputCapture:Ot.typed});var qo=async(e,t,{body:o,token:n}={})=>{let r={Accept:"application/json"};o!==void 0&&(r["Content-Type"]="application/json"),n&&(r.Authorization=`Bearer ${n}`);try{let s=await fetch(t,{method:e,headers:r,body:o===void 0?void 0:JSON.stringify(o)});return await ks(s)}catch{return{ok:!1,status:0,code:"offline",message:""}}},ks=async e=>{let t=await e.text(),o=vs(t);if(e.ok)return{ok:!0,status:e.status,body:o};let n=o&&o.error||{};return{ok:!1,status:e.status,code:n.code||`http_${e.status}`,message:n.message||""}},vs=e=>{try{return e?JSON.parse(e):null}catch{return e}},Ve=(e,t,o)=>qo("POST",e,{body:t,token:o}),me=(e,t)=>qo("GET",e,{token:t});var Bo=e=>t=>e(t.target.value),Ye=({field:[e,t],most:o,label:n,hint:r="",capitals:s="none",complete:l="off"})=>i`
  <label class="field"
    ><input
      aria-label=${n}
      value=${e}
      onInput=${Bo(t)}
      maxlength=${o}
      placeholder=${r}
      autocomplete=${l}
      autocapitalize=${s}
      enterkeyhint="next"
  /></label>
`,ws=600,xs=({profession:e,field:t})=>e&&t?p("common.seal.understood",{profession:e,field:t}):e?p("common.seal.understood_job",{profession:e}):t?p("common.seal.understood_field",{field:t}):p("common.seal.not_understood"),Ss=({text:e})=>{let t=A(e),[o,n]=S(null);O(()=>{if(t.length<3)return;let s=setTimeout(async()=>{let l=await Ve("/api/understand",{text:t,language:Pe()});l.ok&&n(Object.assign({text:t},l.body))},ws);return()=>clearTimeout(s)},[t]);let r=o&&o.text===t&&t.length>=3;return i`<p class="note understood" role="status">${r?xs(o):""}</p>`},X=[{name:"profession",draw:({profession:e})=>i`<${Ye}
        key="profession"
        field=${e}
        most=${H.profession}
        label=${p("common.seal.profession")}
        hint=${p("common.write_here")}
      />
      <${Ss} text=${e[0]} />`},{name:"also",draw:({also:e})=>i`<${Ye}
      key="also"
      field=${e}
      most=${H.also*H.profession}
      label=${p("common.seal.also")}
      hint=${p("common.seal.also_hint")}
    />`},{name:"person",draw:({realName:e,story:t})=>i`<${Ye}
        key="name"
        field=${e}
        most=${H.realName}
        label=${p("common.seal.real_name")}
        hint=${p("common.seal.real_name")}
        capitals="words"
      />
      <label class="labelled"
        ><span>${p("common.seal.story")}</span
        ><textarea rows="3" maxlength=${H.story} value=${t[0]} onInput=${Bo(t[1])} autocomplete="off"
      /></label>`},{name:"contact",draw:({contact:e})=>i`<${Ye}
      key="contact"
      field=${e}
      most=${H.contact}
      label=${p("common.seal.contact")}
      hint=${p("common.seal.contact_hint")}
    />`}];var Go=["profession","also","realName","story","contact"],Es=e=>({profession:A(e.profession),also:Cs(e.also),real_name:A(e.realName)||null,story:A(e.story)||null,contact:A(e.contact)||null}),Cs=e=>Array.from(new Set(e.split(/[,;\n]/).map(A).filter(Boolean))),Jo=e=>e.profession?e.also.length>H.also?"too_many":e.also.some(t=>t.length>H.profession)?"too_long":null:"empty",Xe=e=>{e&&Go.concat("step").forEach(t=>xe(`${e}.${t}`))},fe=(e,t,o)=>ce(e&&`${e}.${t}`,o),Ko=({keepAs:e,initial:t,error:o=null,onSeal:n,onLater:r,later:s})=>{let l=t||{profession:"",also:[],real_name:null,story:null,contact:null},a={profession:fe(e,"profession",l.profession),also:fe(e,"also",l.also.join(", ")),realName:fe(e,"realName",l.real_name||""),story:fe(e,"story",l.story||""),contact:fe(e,"contact",l.contact||"")},[f,d]=fe(e,"step","0"),[u,_]=S(null),h=K(null),c=Math.min(Number(f)||0,X.length-1),$=c===X.length-1,g=()=>Es(Object.fromEntries(Go.map(v=>[v,a[v][0]]))),b=v=>{_(null),d(String(v)),Os(h.current)},w=()=>{let v=Jo(g());return v?(b(v==="empty"?0:1),_(v)):n(g())},k=v=>{if(v.preventDefault(),$)return w();let P=Jo(g());return P&&(c===1||P==="empty")?_(P):b(c+1)},x=u?G(u):o;return i`<form class="seal" ref=${h} onSubmit=${k} novalidate ...${pe()}>
    <header class="bar">
      <span>${p("common.seal.step",{step:c+1,of:X.length})}</span>
      <${Ke} states=${X.map((v,P)=>P===c?"now":P<c?"uncovered":"covered")} />
    </header>
    <${ue}><h1><b>${p(`common.seal.${X[c].name}`)}</b></h1><//>
    ${X[c].draw(a)}
    ${x&&i`<p class="error" role="alert">${x}</p>`}
    <button class="primary" type="submit">${p($?"common.seal.do":"common.seal.next")}</button>
    <div class="pair">
      ${c>0&&i`<button class="quiet" type="button" onClick=${()=>b(c-1)}>${p("common.seal.back")}</button>`}
      ${!$&&i`<button class="quiet" type="button" onClick=${w}>${p("common.seal.now")}</button>`}
      ${r&&c===0&&i`<button class="quiet" type="button" onClick=${r}>${s}</button>`}
    </div>
    <p class="promise">${p(`common.seal.${X[c].name}_promise`)}</p>
    ${c===0&&i`<p class="note">${p("common.seal.optional")}</p>`}
  </form>`},Os=e=>requestAnimationFrame(()=>{let t=e&&e.querySelector("input, textarea");t&&t.focus()});var Ms={it:"Italiano",en:"English",fr:"Français",de:"Deutsch",es:"Español"},Ts=({language:e,languages:t})=>t.map(o=>i`<option key=${o} value=${o} lang=${o} selected=${o===e}>${Ms[o]||o}</option>`),Ps=()=>i`<svg viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="9.5" /><ellipse cx="12" cy="12" rx="4" ry="9.5" /><path d="M2.5 12h19" />
</svg>`,de=({language:e,languages:t})=>i`
  <label class="languages"
    ><${Ps} /><select
      aria-label=${p("common.language")}
      onChange=${o=>no(o.target.value)}
    >
      <${Ts} language=${e} languages=${t} />
    </select></label
  >
`;var Q=()=>{let[e,t]=S(ut());return i`<button type="button" class="bare light" onClick=${()=>{ao(!e),t(!e)}}>${p(e?"common.light.low":"common.light.full")}</button>`};var Ls=3,Ds=4,Qe=null,Vo=e=>(Qe||(Qe=me(`/api/professions?language=${e}`).then(t=>(t.ok||(Qe=null),t.ok?t.body:[]))),Qe),Mt=e=>A(e).normalize("NFD").replace(/[\u0300-\u036f]/g,"").toLowerCase(),Yo=(e,t)=>{let o=Mt(t);if(o.length<Ls)return[];let n=e.filter(r=>Mt(r).startsWith(o));return n.some(r=>Mt(r)===o)?[]:n.sort((r,s)=>r.length-s.length||(r<s?-1:1)).slice(0,Ds)};var z=e=>{let t=e.view&&e.view.seat,o=Object.assign({},t?t.guesses:{});for(let{command:n}of e.pending)n.type==="guess"?o[n.about]={kind:"guess",text:n.text}:n.type==="pass"||n.type==="know"?o[n.about]={kind:n.type,text:null}:n.type==="withdraw"&&delete o[n.about];return o},Z=(e,t)=>t||e.pending.some(({command:o})=>o.type==="seal"),Ze=e=>{let t=e.view&&e.view.seat,o=new Set(t?t.wishes:[]);for(let{command:n}of e.pending)n.type==="wish"&&(n.on?o.add(n.about):o.delete(n.about));return o},Xo=e=>{let t={};for(let{command:o}of e.pending)o.type==="rule"&&(t[o.cluster]=o.verdict);return t};var et=({title:e,lines:t})=>i`<details class="more">
  <summary>${e}</summary>
  ${t.map(o=>i`<p key=${o}>${o}</p>`)}
</details>`;var tt=({table:{pace:e,points:t}})=>i`<${et}
  title=${p("guest.how.title")}
  lines=${[`guest.how.${e}`,"guest.how.wall","guest.how.judge",t?"guest.how.points":"guest.how.no_points"].map(o=>p(o))}
/>`;var Rs=e=>{let t=2166136261;for(let o=0;o<e.length;o+=1)t=Math.imul(t^e.charCodeAt(o),16777619);return t=Math.imul(t^t>>>16,2246822507),(t^t>>>13)>>>0},ot=(e,t,o)=>{let n=r=>Rs(`${o}/${t}/${r}`);return e.slice().sort((r,s)=>n(r)-n(s)||(r<s?-1:1))},Qo=(e,t)=>e.filter(o=>!t[o]),_e=(e,t,o)=>{let n=o===null?-1:e.indexOf(o),s=e.slice(n+1).concat(e.slice(0,n+1)).filter(l=>l!==o&&!t[l]);return s.length?s[0]:null},Zo=(e,t,o)=>e.map(n=>n===o?"now":t[n]?"uncovered":"covered");var en={about:null,hand:null,editing:!1,later:!1,reading:!1,judged:null,wished:!1},Ns=new Set(["guessing","spotlight","wall","drumroll","unmasked"]),tn=(e,t)=>{if(e.conn.state==="ended")return{name:"ended",code:e.conn.closed};let{view:o}=e,n=o&&re(o,o.seat&&o.seat.guest);if(!o||!o.seat||!n)return{name:"arriving"};if(n.waiting)return{name:"knock"};let{phase:r}=o.table;return r==="closed"||r==="finale"?{name:r}:As(e,o.seat,n,t)?{name:"seal"}:r==="arrival"?{name:"kitchen"}:r==="seated"?js(e,o.seat,t):Hs(e,o.seat,t)},As=(e,t,o,n)=>t.can.includes("seal")&&(n.editing||!(Z(e,o.sealed)||n.later)),js=(e,t,o)=>{if(!t.open.length)return{name:"eyes"};let n=on(e,o);return n?Tt(e,t,o,n):Se(e).table.pace==="rounds"?{name:"eyes"}:se(e).length?Tt(e,t,o,"walk"):{name:"list"}},Hs=(e,t,o)=>{let n=Se(e).table.spotlight;if(!n)return{name:"eyes"};let r=t.open.length?on(e,o):null;if(n.guest===t.guest){if(n.stage==="verdicts"&&n.clusters.length&&o.judged!==n.guest)return{name:"judge"};if(!r)return{name:Ns.has(n.stage)?"poker":"eyes"}}return r?Tt(e,t,o,r):n.stage==="guessing"&&t.open.includes(n.guest)&&!z(e)[n.guest]?{name:"walk",about:n.guest,alone:!0}:{name:"eyes"}},Tt=(e,t,o,n)=>{let r=n==="walk"?Is(e,t,o):null;if(!r)return{name:"list"};let s=Se(e).table.spotlight;return{name:"walk",about:r,alone:s!==null&&s.stage==="guessing"&&s.guest===r}},Is=(e,t,o)=>o.about&&t.open.includes(o.about)?o.about:_e(ne(e),z(e),null),on=(e,t)=>t.hand&&t.hand.moment===J(Se(e))?t.hand.kind:null,J=({table:{phase:e,spotlight:t}})=>t?`${e}/${t.guest}/${t.stage}`:e,ne=e=>{let{seat:t,table:o}=Se(e);return t?ot(t.open,t.guest,o.code):[]},se=e=>Qo(ne(e),z(e)),Se=e=>e.view,re=(e,t)=>e.table.guests.find(({id:o})=>o===t)||null,F=(e,t)=>{let o=re(e,t);return o?o.name:""};var Fs=16,Ee=e=>e.length<8?"short":e.length<13?"middling":"long",nn=async({state:e,view:t,send:o,setLocal:n,scene:r},s,l)=>{let a=Object.assign({},z(e),{[s.about]:!0}),f=r.alone?null:_e(ne(e),a,s.about);n({about:f,hand:r.alone?null:{kind:f?"walk":"list",moment:J(t)}}),xe(l),f&&co(F(t,f)),!(await o(s)).ok&&s.type==="guess"&&Wo(l,s.text)},sn=e=>{let{code:t,state:o,view:n,table:r,seat:s,notice:l,setNotice:a,setLocal:f,scene:d}=e,{about:u,alone:_}=d,h=z(o),c=h[u],$=`${t}.${s.guest}.guess.${u}`,[g,b]=ce($,c&&c.text||""),w=K(null),k=ne(o),x=F(n,u),[v,P,q]=p("guest.ask",{name:x}).split("|"),I=m=>{m.preventDefault();let y=A(g);return w.current&&w.current.focus(),y?nn(e,{type:"guess",about:u,text:y},$):a({code:"empty",about:null,on:["walk"]})},L=m=>{b(m),w.current&&w.current.focus()},B=m=>nn(e,{type:m,about:u},$),R=()=>{b(""),xe($),e.send({type:"withdraw",about:u})},j=()=>f({about:u,hand:{kind:"list",moment:J(n)}});return i`<main>
    <header class="bar">
      <span>${_?p("guest.walk.now"):p("guest.walk.step",{step:k.indexOf(u)+1,of:k.length})}</span>
      ${!_&&k.length<=Fs&&i`<${Ke} states=${Zo(k,h,u)} />`}
    </header>
    <form onSubmit=${I} novalidate>
      <${ue}><h1 class=${`asked ${Ee(x)}`}>${v} <b>${P}</b> ${q}</h1><//>
      <label class="field"
        ><input
          ref=${w}
          aria-label=${`${v} ${P} ${q||""}`}
          value=${g}
          onInput=${m=>b(m.target.value)}
          maxlength=${H.guess}
          placeholder=${p("common.write_here")}
          autocomplete="off"
          autocapitalize="none"
          enterkeyhint="send"
      /></label>
      <${Us} text=${g} choose=${L} />
      ${l&&i`<p class="error">${l}</p>`}
      <button class="primary" type="submit">${p(c&&c.kind==="guess"?"guest.walk.update":"guest.walk.confirm")}</button>
    </form>
    <div class="pair">
      ${["pass","know"].map(m=>i`<button
          class="quiet"
          key=${m}
          aria-pressed=${!!c&&c.kind===m}
          onClick=${()=>B(m)}
        >
          ${p(`guest.walk.${m}`)}
        </button>`)}
    </div>
    <div class="links">
      ${c&&i`<button class="bare" onClick=${R}>${p("guest.walk.withdraw")}</button>`}
      <button class="bare" onClick=${j}>${p("guest.walk.list")}</button>
    </div>
    <p class="note still">${p("guest.walk.until_locked")}</p>
    <${tt} table=${r} />
  </main>`},Us=({text:e,choose:t})=>{let[o,n]=S([]);O(()=>{Vo(Pe()).then(n)},[]);let r=Yo(o,e);return i`<ul class="suggestions" aria-label=${p("guest.walk.suggestions")} onMouseDown=${Ws}>
    ${r.map(s=>i`<li key=${s}><button type="button" onClick=${()=>t(s)}>${s}</button></li>`)}
  </ul>`},Ws=e=>e.preventDefault();var rn=()=>i`<main class="quiet-page"><h1 class="unseen">Coperto</h1><p class="note">${p("guest.arriving")}</p></main>`,ln=({boot:e,me:t,table:o})=>i`
  <main class="quiet-page">
    <p class="note">${o.title}</p>
    <h1 class=${Ee(t.name)}>${t.name}</h1>
    <p role="status">${p("guest.knock.waiting")}</p>
    <${de} ...${e} />
    <${Q} />
  </main>
`;var an=(e,t)=>{let o=URL.createObjectURL(e),n=document.createElement("a");n.href=o,n.download=t,document.body.appendChild(n),n.click(),n.remove(),setTimeout(()=>URL.revokeObjectURL(o),6e4)};var zs="M12 1c1 5 7 8 7 14.200A7 7 0 0 1 12 22a7 7 0 0 1-7-6.800C5 11 9.500 8.500 12 1z",Ce=({lit:e})=>i`
  <svg class="candle" viewBox="0 0 30 48" aria-hidden="true">
    ${e&&i`<path d=${zs} fill="var(--flame)" transform="translate(3 -1)" />`}
    <path d=${e?"M15 20v8":"M15 15v8"} stroke="var(--cream-400)" stroke-width="2.5" />
    <path d="M10.500 24h9v18h-9z" fill=${e?"var(--cream-50)":"var(--light-5)"} />
    <path
      d="M2 43.500h26"
      stroke=${e?"var(--cream-50)":"var(--cream-400)"}
      stroke-width="3.500"
      stroke-linecap="round"
    />
  </svg>
`;var Oe=({table:e,me:t})=>{let o=e.awards.find(({guest:n})=>n===t);return o?i`<section class="own-award">
    <p>${p("guest.award.yours")}</p>
    <h2>${p(`award.${o.award}`)}</h2>
    <p class="fact">${Ht(o)}</p>
  </section>`:e.finale&&e.finale.stage==="awards"?i`<p class="award-soon"><${oe} state="covered" />${p("guest.award.soon")}</p>`:null};var cn=e=>{let t=e.trim();return/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(t)?`mailto:${encodeURI(t)}`:/^\+?[\d\s().-]{6,20}$/.test(t)?`tel:${t.replace(/[^\d+]/g,"")}`:null};var he=({me:e,guests:t})=>{if(e.score===null||e.place===null)return null;if(!e.score)return i`<p class="standing">${p("guest.standing_zero")}</p>`;let n=t.some(({id:r,place:s})=>r!==e.id&&s===e.place)?"guest.standing_tied":"guest.standing";return i`<p class="standing">${D(n,e.score,{place:Le(e.place)})}</p>`},un=({points:{points:e,why:t,double:o},me:n,guests:r})=>i`
  <section class="own-score">
    ${e>0&&i`<p class="earned">+${e}</p>`}
    <p>${p(t.key,t.values)}${o?` ${p("guest.points.double")}`:""}</p>
    <${he} me=${n} guests=${r} />
  </section>
`;var pn=({code:e,token:t,view:o,table:n,seat:r,me:s})=>{let[l,a]=S(null),f=async()=>a(await Bs(e,t,n.title)),d=r.connections.filter(({guest:u})=>F(o,u));return i`<main class="closed">
    <h1>${p("guest.closed.title")}</h1>
    <p class="lead">${p(d.length?"guest.closed.met":"guest.closed.nobody")}</p>
    <ul class="met">
      ${d.map(({guest:u,contact:_})=>i`<li key=${u}><${Ce} lit=${!0} /><span><b>${F(o,u)}</b><${qs} contact=${_} /></span></li>`)}
    </ul>
    <${Oe} table=${n} me=${r.guest} />
    <button class="primary" onClick=${f}>${p("guest.closed.keepsake")}</button>
    <p class="note">${p("guest.closed.keepsake_why")}</p>
    ${l&&i`<p class="error" role="alert">${l}</p>`}
    <${he} me=${s} guests=${n.guests} />
    <h2>${p("guest.closed.everyone")}</h2>
    <ul class="people">
      ${n.guests.filter(({waiting:u})=>!u).map(({id:u,name:_,revealed:h})=>i`<li key=${u}>
        <b>${_}</b><span>${h?h.profession:p("common.stayed_covered")}</span>${h&&h.real_name&&i`<small>${h.real_name}</small>`}
      </li>`)}
    </ul>
  </main>`},qs=({contact:e})=>{if(!e)return i`<span class="note">${p("guest.closed.no_contact")}</span>`;let t=cn(e);return t?i`<a href=${t}>${e}</a>`:i`<span>${e}</span>`},Bs=async(e,t,o)=>{let n=await me(`/api/dinners/${e}/keepsake`,t);return n.ok?(an(new Blob([n.body],{type:"text/html"}),`${o}.html`),null):p(n.status===0?"common.offline":"guest.closed.no_keepsake")};var Js=e=>e===M.OPENED_ELSEWHERE?"elsewhere":e===M.REVOKED?"revoked":e===M.REFUSED?"refused":e===M.ERASED?"erased":"broken",Gs=e=>{Ae("seat",e,null),location.reload()},mn=({code:e,dinner:t})=>{let o=Js(e),n=o==="revoked"||o==="refused";return i`<main class="plain">
    <h1>${p(`guest.ended.${o}`)}</h1>
    <p>${p(`close.${Bt(e)}`)}</p>
    ${n&&i`<button class="quiet" onClick=${()=>Gs(t)}>${p("guest.ended.again")}</button>`}
    ${(o==="elsewhere"||o==="broken")&&i`<button class="primary" onClick=${()=>location.reload()}>${p(`guest.ended.${o}_do`)}</button>`}
    ${(n||o==="erased")&&i`<a class="quiet" href="/">${p("guest.ended.home")}</a>`}
  </main>`};var Pt=(e,t)=>`${e}.${t}.seal`,fn=({code:e,state:t,me:o,seat:n,send:r,setLocal:s,notice:l})=>{let a=Pt(e,n.guest),f=Z(t,o.sealed),d=async u=>{s({editing:!1,later:!1}),(await r(Object.assign({type:"seal"},u))).ok?Xe(a):s({editing:!0})};return i`<main>
    <${Ko}
      keepAs=${a}
      initial=${n.secret}
      error=${l}
      onSeal=${d}
      later=${p(f?"guest.seal.keep":"guest.seal.later")}
      onLater=${()=>s({editing:!1,later:!f})}
    />
  </main>`};var dn=e=>{let{phase:t,paused:o,pace:n,spotlight:r}=e.table;if(o)return{key:"guest.mirror.paused"};if(!r)return{key:t==="seated"&&n==="rounds"?"guest.mirror.rounds":"guest.mirror.locked"};let s=e.seat!==null&&r.guest===e.seat.guest,l=F(e,r.guest);return!r.clusters.length&&(r.stage==="wall"||r.stage==="verdicts")?{key:"guest.mirror.empty_wall",values:{name:l}}:{key:`guest.mirror.${s?"mine.":""}${r.stage}`,values:{name:l}}},_n=e=>{let{spotlight:t}=e.table;if(!t||!e.seat||t.stage!=="scores")return null;let o=e.seat.guest,n=F(e,t.guest),{points:r,reason:s}=o===t.guest?Ks(t):Vs(t,o,e.seat.guesses);return{points:r,why:{key:`guest.points.${s}`,values:{name:n}},double:t.double&&r>0}},Ks=e=>{let t=e.disguise||0;return{points:t,reason:t?"disguise":"no_disguise"}},Vs=(e,t,o)=>{for(let{by:r,verdict:s,points:l}of e.clusters){let a=r?r.indexOf(t):-1;if(a<0)continue;let f=s==="exact"&&Ys(e)?"alone":s||"miss";return{points:l?l[a]:0,reason:f}}let n=o[e.guest];return{points:0,reason:n&&n.kind!=="guess"?n.kind:"none"}},Ys=({clusters:e})=>e.reduce((t,{verdict:o,size:n})=>t+(o==="exact"?n:0),0)===1;var Xs=1e4,hn=(e,t=Xs)=>{let[o,n]=S(e===0);return O(()=>{if(e>0){n(!1);return}let r=setTimeout(()=>n(!0),t);return()=>clearTimeout(r)},[e>0]),o&&e===0};var Qs={exact:i`<circle cx="12" cy="12" r="10.5" fill="currentColor" />`,close:i`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" /><path
      d="M12 3a9 9 0 0 0 0 18z"
      fill="currentColor"
    />`,miss:i`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" />`},Me=({verdict:e})=>i`<svg class=${`mark ${e}`} viewBox="0 0 24 24" aria-hidden="true">${Qs[e]}</svg>`;var Zs=600,gn=(e,t=Zs)=>{let[o,n]=S(e);return O(()=>{if(!e){n(!1);return}let r=setTimeout(()=>n(!0),t);return()=>clearTimeout(r)},[e]),e&&!o};var $n=({view:e})=>{let{spotlight:t,guests:o,screens:n}=e.table,r=gn(t!==null&&t.stage==="unmasked")&&n>0,s=t&&re(e,t.guest);if(!t||!s)return null;let l=r?null:s.revealed,a=t.stage==="scores",f=a||e.seat===null||e.seat.guest!==s.id;return i`<section class="read">
    <p class="note">${p("guest.read.number",{number:t.number,of:t.of})}</p>
    <h2>${l?l.profession:s.name}</h2>
    ${l&&i`<p>${l.real_name?`${s.name}: ${l.real_name}`:s.name}</p>`}
    ${l&&l.story&&i`<p class="note">${l.story}</p>`}
    ${t.stage==="guessing"&&i`<p>${D("guest.read.answers",t.answers)}</p>`}
    ${t.clusters.length>0&&i`<ul>${t.clusters.map(d=>i`<${er} key=${d.id} cluster=${d} view=${e} names=${f} early=${r} />`)}</ul>`}
    ${a&&i`<${tr} guests=${o} />`}
  </section>`},er=({cluster:e,view:t,names:o,early:n})=>{let{texts:r,size:s,hidden:l}=e,{by:a,verdict:f}=n?{by:null,verdict:null}:e,d=a&&o?It(a.map(u=>F(t,u)).filter(Boolean)):D("guest.read.said",s);return i`<li>
    <b>${l?p("guest.read.hidden"):r.join(" · ")}</b>
    ${f&&i`<span class="ruled"><${Me} verdict=${f} />${p(`common.verdict.${f}`)}</span>`}
    <small>${d}</small>
  </li>`},tr=({guests:e})=>{let t=e.filter(({place:o})=>o!==null).sort((o,n)=>(o.place||0)-(n.place||0));return i`<ol>
    ${t.map(({id:o,name:n,place:r,score:s})=>i`<li key=${o} class="numbers">${Le(r||0)} ${n} <small>${D("common.points",s||0)}</small></li>`)}
  </ol>`};var Lt=e=>{let{view:t,table:o,local:n,setLocal:r,scene:s,notice:l}=e,{key:a,values:f}=dn(t),d=_n(t),u=s.name==="poker",_=hn(o.screens);return i`
    <${nr} />
    <main class="eyes">
      <h1 class=${u?"poker":""}>${p(u?"guest.poker":"guest.eyes")}</h1>
      <p class="mirror" role="status">${p(a,f)}</p>
      ${l&&i`<p class="error">${l}</p>`}
      ${d&&i`<${un} points=${d} me=${e.me} guests=${o.guests} />`}
      ${(n.reading||_)&&o.spotlight&&i`<${$n} view=${t} />`}
      <div class="foot">
        <${or} ...${e} />
        ${o.spotlight&&!_&&i`<button class="bare" aria-expanded=${n.reading} onClick=${()=>r({reading:!n.reading})}>
          ${p(n.reading?"guest.read.enough":"guest.read.here")}
        </button>`}
      </div>
    </main>
  `},or=({state:e,view:t,table:o,seat:n,me:r,setLocal:s})=>{let l=se(e).length,a=o.spotlight,f=a&&z(e)[a.guest],d=a!==null&&a.stage==="guessing"&&n.open.includes(a.guest),u=(_,h)=>s({about:h,hand:{kind:_,moment:J(t)}});return i`
    ${d&&f&&i`<p class="note">${f.kind==="guess"?p("guest.eyes.said",{text:f.text||""}):p(`guest.eyes.${f.kind}`)}</p>`}
    ${d&&f&&a.answers>0&&i`<p class="note">${D("guest.read.answers",a.answers)}</p>`}
    ${d&&f&&i`<button class="quiet" onClick=${()=>u("walk",a.guest)}>${p("guest.eyes.change")}</button>`}
    ${n.can.includes("rule")&&a&&i`<button class="quiet" onClick=${()=>s({judged:null})}>${p("guest.eyes.judge")}</button>`}
    ${n.open.length>0&&!d&&i`<button class="quiet" onClick=${()=>u("list",null)}>
      ${l&&o.pace==="ballot"?D("guest.eyes.left",l):p("guest.eyes.list")}
    </button>`}
    ${!Z(e,r.sealed)&&n.can.includes("seal")&&i`<button class="quiet" onClick=${()=>s({later:!1})}>${p("guest.kitchen.seal")}</button>`}
  `},nr=()=>i`
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
`;var yn=e=>e.local.wished?i`<${lr} ...${e} />`:i`<${sr} ...${e} />`,sr=({state:e,table:t,seat:o,me:n,send:r,setLocal:s,notice:l})=>{let a=Ze(e),f=(u,_)=>r({type:"wish",about:u,on:_}),d=()=>{a.forEach(u=>f(u,!1)),s({wished:!0})};return i`<main class="finale">
    <${Oe} table=${t} me=${o.guest} />
    <${he} me=${n} guests=${t.guests} />
    <h1>${p("guest.finale.title")}</h1>
    <p class="why">${p("guest.finale.why")}</p>
    ${l&&i`<p class="error">${l}</p>`}
    <div class="two">
      ${t.guests.filter(({id:u,waiting:_})=>u!==o.guest&&!_).map(u=>i`<${rr} key=${u.id} guest=${u} lit=${a.has(u.id)} wish=${f} />`)}
      <span class="you"><${oe} state="uncovered" />${p("guest.finale.you")}</span>
    </div>
    ${a.size>0&&i`<button class="primary" onClick=${()=>s({wished:!0})}>${D("guest.finale.leave",a.size)}</button>`}
    <button class="quiet" onClick=${d}>${p("guest.finale.none")}</button>
  </main>`},rr=({guest:{id:e,name:t,revealed:o},lit:n,wish:r})=>i`
  <button aria-pressed=${n} onClick=${()=>r(e,!n)}>
    <span><b>${t}</b><i>${o?o.profession:p("guest.finale.covered")}</i>${o&&o.real_name?i`<i>${o.real_name}</i>`:null}</span>
    <${Ce} lit=${n} />
  </button>
`,lr=({state:e,table:t,me:o,setLocal:n})=>i`<main class="quiet-page">
  <${Oe} table=${t} me=${o.id} />
  <${Ce} lit=${Ze(e).size>0} />
  <h1>${D("guest.finale.lit",Ze(e).size)}</h1>
  <p>${p("guest.finale.later")}</p>
  <${he} me=${o} guests=${t.guests} />
  <button class="quiet" onClick=${()=>n({wished:!1})}>${p("guest.finale.again")}</button>
</main>`;var Te="M64 340C64 168 172 64 320 64s256 104 256 276z",bn=()=>i`
  <svg class="lid" viewBox="0 0 640 392" aria-hidden="true">
    <defs>
      <clipPath id="lid-shell"><path d=${Te} /></clipPath>
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
      <path d=${Te} fill="var(--metal-2)" transform="translate(16 8)" />
      <path d=${Te} fill="var(--metal-3)" transform="translate(78 26)" />
      <path d=${Te} fill="var(--metal-4)" transform="translate(186 52)" />
      <path d=${Te} fill="var(--metal-5)" transform="translate(318 80)" />
      <path d="M576 340C576 232 534 150 470 104" fill="none" stroke="var(--metal-4)" stroke-width="9" />
    </g>
    <path d="M50 336h540a9 9 0 0 1 0 18H50a9 9 0 0 1 0-18z" fill="var(--metal-3)" />
    <path d="M50 336h170l-14 18H50a9 9 0 0 1 0-18z" fill="var(--metal-1)" />
    <path d="M430 336h160a9 9 0 0 1 0 18H416z" fill="var(--metal-4)" />
  </svg>
`;var ar=["exact","close","miss"],ir=e=>{let t=e.filter(({hidden:n})=>!n),o=t.find(({sure:n})=>n===!1)||t[0];return o?o.id:null},kn=({state:e,table:t,me:o,send:n,setLocal:r,notice:s})=>{let l=t.spotlight?t.spotlight.clusters:[],[a,f]=S(()=>ir(l)),d=Xo(e),u=(_,h)=>n({type:"rule",cluster:_,verdict:h});return i`
    <div class="lifted" aria-hidden="true"><${bn} /></div>
    <main class="judge">
      <h1>${p("guest.judge.title",{name:o.name}).split("|").map(_=>i`<span>${_} </span>`)}</h1>
      <p class="lead">${p("guest.judge.how")}</p>
      ${s&&i`<p class="error">${s}</p>`}
      <ul>
        ${l.map(_=>{let h=d[_.id]||_.verdict||"miss",c=_.hidden||_.ruled_by==="host";return i`<li key=${_.id}>
            ${_.id===a&&!c?i`<${cr} cluster=${_} verdict=${h} rule=${u} />`:i`<${mr} cluster=${_} verdict=${h} fixed=${c} open=${()=>f(_.id)} />`}
          </li>`})}
      </ul>
      <button class="primary" onClick=${()=>r({judged:o.id})}>${p("guest.judge.done")}</button>
    </main>
  `},Dt=({hidden:e,texts:t})=>e?p("guest.read.hidden"):t.join(" · "),cr=({cluster:e,verdict:t,rule:o})=>i`
  <section class="open">
    <b>${Dt(e)}</b>
    <p class="note">${D("guest.read.said",e.size)}<span>${ur(e)}</span></p>
    <div class="three" role="group" aria-label=${Dt(e)}>
      ${ar.map(n=>i`<button key=${n} class=${n} aria-pressed=${n===t} onClick=${()=>o(e.id,n)}>
          <${Me} verdict=${n} /><span>${p(`common.verdict.${n}`)}</span>
        </button>`)}
    </div>
  </section>
`,ur=({reason:e,ruled_by:t})=>{if(!e||t!=="matcher"||!le(`reason.${e.code}`))return"";let o=p(`reason.${e.code}`,jt(e.parts));return o.charAt(0).toUpperCase()+o.slice(1)},pr=({sure:e,ruled_by:t,hidden:o})=>e===!1&&t==="matcher"&&!o,mr=({cluster:e,verdict:t,fixed:o,open:n})=>i`
  <button class="row" disabled=${o} aria-expanded=${o?void 0:"false"} onClick=${n}>
    <b>${Dt(e)}${e.ruled_by==="host"&&i`<small>${p("guest.judge.host")}</small>`}${pr(e)&&i`<small>${p("guest.judge.unsure")}</small>`}</b>
    <span>${p(`common.verdict.${t}`)}<${Me} verdict=${t} /></span>
  </button>
`;var fr=4e3,vn=({label:e,children:t})=>{let[o,n]=S(!1),r=()=>n(!1);return O(()=>{if(!o)return;let l=setTimeout(r,fr);return()=>clearTimeout(l)},[o]),i`<div class="peek">
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
      ${r.secret&&i`<${vn} label=${p("guest.kitchen.peek")}><b>${r.secret.profession}</b><//>`}
      ${l?i`<button class="quiet" onClick=${()=>s({editing:!0})}>${p("guest.kitchen.change")}</button>`:i`<button class="primary" onClick=${()=>s({later:!1})}>${p("guest.kitchen.seal")}</button>`}
      <${de} ...${e} />
      <${Q} />
    </div>
  </main>`};var nt=["walk","list","eyes","poker","judge"],dr={seal:["seal"],guess:nt,pass:nt,know:nt,withdraw:nt,rule:["judge"],wish:["finale"]},Rt=(e,t)=>({code:t,about:"about"in e?e.about:null,on:dr[e.type]||[]}),xn=(e,t)=>{let o="about"in t?t.about:null;return e&&e.about!==null&&e.about!==o?e:null};var _r=e=>e?e.kind==="guess"?e.text:p(`guest.list.${e.kind}`):p("guest.list.nothing"),hr=e=>p(e.sealed?"guest.list.locked":"guest.list.unsealed"),Sn=({code:e,state:t,view:o,table:n,seat:r,local:s,setLocal:l,notice:a})=>{let f=z(t),d=se(t),u=new Set(r.open),_=n.guests.filter(({id:g,waiting:b})=>g!==r.guest&&!b),h=ot(_.map(({id:g})=>g),r.guest,e),c=new Map(_.map(g=>[g.id,g])),$=g=>l({about:g,hand:{kind:"walk",moment:J(o)}});return i`<main>
    <h1 class="title">${p(d.length?"guest.list.title":"guest.list.done")}</h1>
    <p class="lead">${d.length?D("guest.list.left",d.length):p("guest.list.done_why")}</p>
    ${a&&i`<p class="error">${a}</p>`}
    ${d.length>0&&i`<button class="primary" onClick=${()=>$(_e(ne(t),f,s.about)||d[0])}>
      ${p("guest.list.go_on")}
    </button>`}
    <ul class="rows">
      ${h.map(g=>{let b=c.get(g),w=i`<${oe} state=${f[g]?"uncovered":u.has(g)?"late":"covered"} />
          <b>${b.name}</b><span>${u.has(g)||f[g]?_r(f[g]):hr(b)}</span>`;return i`<li key=${g}>
          ${u.has(g)?i`<button class="row" onClick=${()=>$(g)}>${w}</button>`:i`<div class="row">${w}</div>`}
        </li>`})}
    </ul>
    ${n.phase==="reveals"&&i`<button class="quiet" onClick=${()=>l({hand:null})}>${p("guest.list.back")}</button>`}
    <${tt} table=${n} />
    <${Q} />
  </main>`};var gr={seal:fn,kitchen:wn,walk:sn,list:Sn,eyes:Lt,poker:Lt,judge:kn,finale:yn,closed:pn,knock:ln},Nt=new Set(["eyes","poker","kitchen","knock","arriving"]),$r=2e4,yr=(e,t)=>Nt.has(t)||t==="list"&&!se(e).length,En=({boot:e,code:t,token:o,line:n,state:r})=>{let[s,l]=vr(`coperto.local.${t}.${o.slice(0,16)}`),[a,f]=S(null),d=tn(r,s),{view:u}=r;wr(d.name,u?J(u):"",yr(r,d.name));let _=a&&a.on.includes(d.name)?br(a,u):null;O(()=>{r.refused&&f(Rt(r.refused.command,r.refused.code))},[r.refused]),O(()=>{_&&uo(_)},[_]),O(()=>{if(!a)return;let k=setTimeout(()=>f(null),$r);return()=>clearTimeout(k)},[a]),kr(t,r);let h=pe(d.name,"about"in d&&d.about);if(d.name==="ended")return i`<${mn} code=${d.code} dinner=${t} state=${r} />`;if(d.name==="arriving"||!u||!u.seat)return i`<${Ct} state=${r} /><${rn} />`;let{table:c,seat:$}=u,g=async k=>{let x=await n.send(k);return x.ok?f(v=>xn(v,k)):x.code!=="ended"&&f(Rt(k,x.code)),x},b=re(u,$.guest),w={boot:e,code:t,token:o,state:r,view:u,table:c,seat:$,me:b,local:s,setLocal:l,send:g,notice:_,setNotice:f};return i`
    <${Ct} state=${r} />
    ${c.paused&&!Nt.has(d.name)&&i`<p class="rest" role="status">${p("guest.mirror.paused")}</p>`}
    <div class="scene" ...${h}><${gr[d.name]} ...${w} scene=${d} /></div>
  `},br=({code:e,about:t},o)=>{let n=t&&o&&F(o,t);return n?`${n}: ${G(e)}`:G(e)},kr=(e,{view:t,pending:o,conn:n})=>{let r=t&&t.seat,s=t&&r&&re(t,r.guest),l=!!(s&&s.sealed&&!o.length);O(()=>{l&&r&&Xe(Pt(e,r.guest))},[l]),O(()=>{n.closed===M.ERASED&&Ft(e)},[n.closed])},vr=e=>{let[t,o]=S(()=>Object.assign({},en,Re(e,{})));return[t,n=>o(r=>{let s=Object.assign({},r,n);return Ne(e,s),s})]},wr=(e,t,o)=>{let n=K(!0);O(()=>{document.documentElement.dataset.posture=o?"dark":"hand"},[o]),O(()=>{n.current||(scrollTo(0,0),mo()),n.current=!1},[e,Nt.has(e)?t:""])};var xr=async(e,t,o)=>{let n=`coperto.join-id.${e}`,r=W(n)||je();N(n,r);let s=await Ve(`/api/dinners/${e}/guests`,Object.assign({name:t,id:r},o?{join_token:o}:{}));return s.ok&&N(n,null),s},Sr=({code:e,status:t})=>t===0?p("common.offline"):t===404?p("guest.join.unknown"):G(e),Cn=({boot:e,code:t,join:o,onSeated:n})=>{let[r,s,l]=ce(`${t}.name`,""),[a,f]=S(""),[d,u]=S(""),[_,h]=S(!1),c=K(null);O(()=>{me(`/api/dinners/${t}`,o).then(g=>g.ok&&f(g.body.title))},[t]);let $=async g=>{if(g.preventDefault(),_)return;if(!A(r)){u(p("guest.join.empty")),c.current&&c.current.focus();return}h(!0);let b=await xr(t,A(r),o);if(h(!1),!b.ok)return u(Sr(b));l(),n(b.body.token)};return i`<main ...${pe()}>
    <header class="bar"><span>${a||"Coperto"}</span><${de} ...${e} /></header>
    <form onSubmit=${$} novalidate>
      <${ue}><h1><b>${p("guest.join.title")}</b></h1><//>
      <label class="field"
        ><input
          ref=${c}
          aria-label=${p("guest.join.name")}
          value=${r}
          onInput=${g=>s(g.target.value)}
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
    <${et} title=${p("guest.join.have")} lines=${[p("guest.join.have_how")]} />
    <${Q} />
  </main>`};var st=Wt();so(st);pt();var ge=st.code||"",Tn=document.getElementById("app"),On=e=>{Ae("seat",ge,e),Fo(En,eo({code:ge,token:e}),{boot:st,code:ge,token:e},Tn)},Er=ct("join",ge),Mn=ct("seat",ge);Mn?On(Mn):ve(ae(Cn,{boot:st,code:ge,join:Er,onSeated:On}),Tn);
