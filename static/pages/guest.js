/*! Contains Preact, (c) 2015-present Jason Miller, MIT (../vendor/LICENSE-preact.txt), and htm, (c) 2018 Google Inc.,
Apache-2.0 (../vendor/LICENSE-htm.txt), both shortened. */
var ct={},be="it",Ht=(e,t)=>{ct=e,be=t},De=()=>be,ce=e=>Object.prototype.hasOwnProperty.call(ct,e),p=(e,t)=>{let o=ce(e)?ct[e]:e;if(!t)return o;let n=t;return o.replace(/\{(\w+)\}/g,(r,s)=>s in n?String(n[s]):r)},Ft=e=>e.map(t=>t[be]||t.und||t.en),j=(e,t,o)=>{let n=`${e}.${new Intl.PluralRules(be).select(t)}`;return p(ce(n)?n:`${e}.other`,Object.assign({n:t},o))},Ut=({fact:e,count:t,parts:o})=>{let n=o;return t===null?p(`award.fact.${e}`,n):j(`award.fact.${e}`,t,n)},Re=e=>{let t=`common.ordinal.${new Intl.PluralRules(be,{type:"ordinal"}).select(e)}`;return p(ce(t)?t:"common.ordinal.other",{n:e})},V=e=>ce(`refusal.${e}`)?p(`refusal.${e}`):p("common.did_not_work"),Hn=/^(h?[ií](?![aeou])|y(?![aeiouáéíóú]))/i,zt=e=>{if(e.length<2)return e.join("");let t=e[e.length-1];return p(Hn.test(t)?"common.and_i":"common.and",{first:e.slice(0,-1).join(", "),last:t})};var Ne=new Map,ut=()=>{try{return localStorage}catch{return null}},Bt=e=>{let t=ut();Array.from(Ne.keys()).concat(t?Object.keys(t):[]).filter(n=>n.startsWith("coperto.")&&n.split(".").includes(e)).forEach(n=>H(n,null))},G=e=>{let t=Ne.get(e);if(t!==void 0)return t;try{let o=ut();return o?o.getItem(e):null}catch{return null}},H=(e,t)=>{Ne.set(e,t);let o=ut();if(o)try{t===null?o.removeItem(e):o.setItem(e,t),Ne.delete(e)}catch{}},Ae=(e,t)=>{let o=G(e);if(o===null)return t;try{return JSON.parse(o)}catch{return t}},je=(e,t)=>H(e,t===null?null:JSON.stringify(t));var Wt=e=>{let t=document.getElementById(e);return t&&t.textContent?JSON.parse(t.textContent):{}},qt=()=>{let e=Wt("boot");return Ht(Wt("words"),e.language||"it"),Object.assign({code:null,language:"it",languages:["it","en"],version:""},e)},Fn=(e=location.hash)=>{let t={};for(let o of e.replace(/^#/,"").split("&")){let n=o.indexOf("=");n>0&&(t[o.slice(0,n)]=Un(o.slice(n+1)))}return t},Un=e=>{try{return decodeURIComponent(e)}catch{return e}},zn=(e,t)=>{let o=location.pathname+location.search;history.replaceState(null,"",t?`${o}#${e}=${t}`:o)},mt=(e,t)=>{let o=Fn()[e];return o&&H(pt(e,t),o),o||G(pt(e,t))},Ie=(e,t,o)=>{H(pt(e,t),o),zn(e,o)},pt=(e,t)=>`coperto.${e}.${t}`;var D={NOT_TEXT:1003,TOO_BIG:1009,MALFORMED:4e3,HELLO_TIMEOUT:4001,PROTOCOL:4002,REFUSED:4003,OPENED_ELSEWHERE:4004,FLOODING:4008,REVOKED:4010,TOO_SLOW:4011,RESTARTING:4012,ERASED:4013},Gt=new Set([D.MALFORMED,D.PROTOCOL,D.REFUSED,D.OPENED_ELSEWHERE,D.REVOKED,D.ERASED]),Jt=new Set([D.REFUSED,D.REVOKED,D.ERASED]),Kt=e=>(Object.entries(D).find(([,t])=>t===e)||["malformed"])[0].toLowerCase();var Vt={dial:e=>new WebSocket(e),now:()=>Date.now(),after:(e,t)=>setTimeout(e,t),cancel:e=>clearTimeout(e),random:Math.random,hidden:()=>document.visibilityState==="hidden",watch:({wake:e,hide:t,sleep:o})=>{document.addEventListener("visibilitychange",()=>document.visibilityState==="hidden"?t():e()),addEventListener("pageshow",e),addEventListener("online",e),addEventListener("pagehide",o)},post:(e,t,o)=>{fetch(e,{method:"POST",keepalive:!0,headers:{Authorization:`Bearer ${t}`},body:o}).catch(()=>{})}};var He=()=>{let e=crypto.getRandomValues(new Uint8Array(16));return btoa(String.fromCharCode(...e)).replace(/\+/g,"-").replace(/\//g,"_").replace(/=+$/,"")};var Bn=200,Yt=e=>{let t=Ae(e,[]),o=Array.isArray(t)?t.slice(0,Bn):[],n=r=>{o=r,je(e,o.length?o:null)};return{items:()=>o,first:()=>o[0],add:(r,s)=>{let a={id:He(),seen:s,command:r};return n(o.concat(a)),a},settle:r=>{let s=o.find(a=>a.id===r);return s&&n(o.filter(a=>a.id!==r)),s},clear:()=>n([])}};var Wn=1,Xt=5e3,qn=12e3,Gn=4e3,Qt=1500,Jn=3e3,Kn=4e3,Zt=1e3,Vn=5e3,Yn=3e3,eo=[0,500,1e3,2e3,4e3,4e3,4e3,8e3],Xn=3,to=({url:e,token:t,device:o,env:n,ears:r})=>{let s=null,a="idle",l=null,m=0,f=0,u=0,_=0,d=0,c=(h,S=0)=>{n.cancel(l),l=h&&n.after(h,S)},$=(h,S=null)=>{a=h,u=n.now(),r.turned(h,S)},g=()=>{let h=s;if(s=null,!!h){h.onopen=h.onmessage=h.onclose=h.onerror=null;try{h.close()}catch{}}},y=()=>{g(),d=0,$("connecting"),c(x,Xt);let h;try{h=n.dial(e)}catch{return}s=h,h.onopen=()=>{c(x,Xt),M(Object.assign({type:"hello",token:t,protocol:Wn},o?{device:o}:{}))},h.onmessage=S=>v(S.data),h.onclose=S=>k(S.code)},v=h=>{let S=Qn(h);S&&(f=n.now(),d=0,a==="live"?c(null):S.type==="view"&&(c(null),$("live")),S.type!=="pong"&&r.frame(S))},k=h=>{Gt.has(h)?I(h):h===D.RESTARTING?A(n.random()*Yn,h):(h===D.FLOODING&&(m=Math.max(m,Xn)),w(h))},x=()=>w(null),w=h=>{let S=eo[Math.min(m,eo.length-1)];m+=1,A(S*(.7+.6*n.random()),h)},A=(h,S)=>{g(),c(()=>n.hidden()||y(),h),$("waiting",S)},I=h=>{g(),c(null),$("ended",h)},B=h=>{d&&d<=h||(d=h,M({type:"ping"})?c(N,h):N())},N=()=>{m=0,y()},M=h=>{try{return s?(s.send(JSON.stringify(h)),!0):!1}catch{return!1}},T=()=>{if(a==="ended"||n.hidden())return;r.woke();let h=n.now();a==="live"?h-f>Jn&&B(Qt):(a!=="connecting"||h-u>Qt)&&N()},F=()=>{n.after(F,Zt);let h=n.now(),S=h-_>Kn;_=h,S&&T(),a==="live"&&(h-u>Vn&&(m=0),h-f>qn&&!n.hidden()&&(f=h,B(Gn)))};return{open:()=>{_=n.now(),n.after(F,Zt),y()},sleep:()=>{a!=="ended"&&(g(),c(null),$("idle"))},wake:T,reconnect:N,send:M}},Qn=e=>{try{return typeof e=="string"?JSON.parse(e):null}catch{return null}};var Zn={state:"connecting",late:!1,long:!1,closed:null},oo=()=>{let e={view:null,conn:Zn,pending:[],trouble:null,refused:null},t=new Set,o=n=>{e=Object.assign({},e,n),t.forEach(r=>r(e))};return{state:()=>e,set:o,take:n=>es(n,e.view)?!1:(o({view:n}),!0),subscribe:n=>(t.add(n),n(e),()=>t.delete(n))}},es=(e,t)=>t!==null&&e.epoch===t.epoch&&e.version<t.version;var ts=2500,os=2e4,ns=1e4,ss=20,rs=1e3,as=8e3,so=({code:e,token:t,device:o,url:n=ls(e),letterbox:r,env:s=Vt})=>{let a=oo(),l=Yt(`coperto.outbox.${e}.${t.slice(0,16)}`),m=new Map,f=[],u=null,_=0,d=null,c=[],$=null,g=to({url:n,token:t,device:o,env:s,ears:{frame:b=>v(b),turned:(b,E)=>N(b,E),woke:()=>h()}}),y=()=>{let b=a.state().view;f=f.filter(({version:E})=>!b||b.version<E),a.set({pending:f.map(({item:E})=>E).concat(l.items())})},v=b=>{if(b.type==="view"){let{view:E}=a.state();E&&E.epoch!==b.epoch&&(f=[]),a.take(b)&&f.length&&y()}else b.type==="ack"?k(b.id,{ok:!0,version:b.version}):b.type==="no"&&b.retry?w(b.code):b.type==="no"&&k(b.id||u,{ok:!1,code:b.code})},k=(b,E)=>{let q=b&&l.settle(b);q&&(s.cancel(d),u=null,_=0,E.ok&&f.push({item:q,version:E.version}),a.set({trouble:null}),x(q,E),y(),A())},x=(b,E)=>{let q=m.get(b.id);m.delete(b.id),q?q(E):E.ok||a.set({refused:{command:b.command,code:E.code}})},w=b=>{s.cancel(d),u=null,a.set({trouble:b});let E=Math.min(rs*2**_,as)*(.7+.6*s.random());_+=1,d=s.after(A,E)},A=()=>{let b=l.first();!b||u||a.state().conn.state!=="live"||(u=b.id,g.send(no(b)),s.cancel(d),d=s.after(g.reconnect,ns))},I=()=>{let b=l.items();!r||!b.length||a.state().conn.state==="ended"||s.post(r,t,b.slice(0,ss).map(no).map(E=>JSON.stringify(E)).join(`
`))},B=()=>{I(),g.sleep()},N=(b,E)=>{u=null,s.cancel(d),b==="live"?T():F(),b==="ended"&&jn(E),b==="live"&&M();let{late:q,long:it}=b==="live"?{late:!1,long:!1}:a.state().conn;a.set({conn:{state:b==="idle"?"waiting":b,late:q,long:it,closed:E}}),A()},M=()=>{$!==null&&g.send({type:"ping",sound:$})},T=()=>{c.forEach(s.cancel),c=[]},F=()=>{c.length||(c=[S("late",ts),S("long",os)])},h=()=>{let{conn:b}=a.state();b.state!=="live"&&(T(),F(),a.set({conn:Object.assign({},b,{late:!1,long:!1})}))},S=(b,E)=>s.after(()=>a.set({conn:Object.assign({},a.state().conn,{[b]:!0})}),E),jn=b=>{T(),b!==null&&Jt.has(b)&&l.clear();let E=Array.from(m.values());m.clear(),E.forEach(q=>q({ok:!1,code:"ended"})),y()};return g.open(),s.watch({wake:g.wake,hide:I,sleep:B}),y(),{state:a.state,subscribe:a.subscribe,send:(b,{seen:E=null}={})=>{if(a.state().conn.state==="ended")return Promise.resolve({ok:!1,code:"ended"});let q=l.add(b,E),it=new Promise(In=>m.set(q.id,In));return y(),A(),it},tell:b=>{$=b,a.state().conn.state==="live"&&M()}}},no=({id:e,seen:t,command:o})=>({type:"do",id:e,seen:t,command:o}),ls=e=>`${location.protocol==="https:"?"wss":"ws"}://${location.host}/ws/${e}`;var ro="coperto.language",ao=(e,t)=>{let o=new URL(e);return o.searchParams.set("lang",t),o.href},is=({language:e,languages:t},o)=>{let n=G(ro);return!n||n===e||!t.includes(n)||new URL(o).searchParams.has("lang")?null:ao(o,n)},lo=e=>{H(ro,e),location.assign(ao(location.href,e))},io=e=>{let t=is(e,location.href);t&&location.replace(t)};var uo="coperto.light",co={full:"#FBF6EC",low:"#14100D"},ft=()=>G(uo)==="full",po=e=>{H(uo,e?"full":null),dt()},dt=()=>{let e=ft();e?document.documentElement.dataset.light="full":delete document.documentElement.dataset.light;let t=document.querySelector('meta[name="theme-color"]');t&&t.setAttribute("content",e?co.full:co.low)};var _t=e=>{let t=document.querySelector(`[data-live="${e}"]`);if(t)return t;let o=document.createElement("p");return o.dataset.live=e,o.setAttribute("role",e),o.className="unseen",document.body.appendChild(o),o},mo=()=>{_t("status"),_t("alert")},fo=e=>_o("status",e),Fe=e=>_o("alert",e),_o=(e,t)=>{let o=_t(e);o.textContent!==t&&(o.textContent=t)},ho=()=>{let e=document.querySelector("h1");e&&(e.setAttribute("tabindex","-1"),e.focus({preventScroll:!0}))};var O,yo,cs,X,ht,qe,bo,ze,ko,$t,gt,us,ve=Symbol.for("pv"),Ge={},Je=[],ps=/^m(i|n|o|s|text|space)$/,yt=Array.isArray,bt=Je.slice,ne=Object.assign;function oe(e){e&&e.parentNode&&e.remove()}function ue(e,t,o){var n,r,s,a={},l=arguments.length;for(s in t)s=="key"?n=t[s]:s=="ref"&&typeof e!="function"?r=t[s]:a[s]=t[s];return l>2&&(a.children=l>3?bt.call(arguments,2):o),ke(e,a,n,r,null)}function ke(e,t,o,n,r){var s={type:e,props:t,key:o,ref:n,__k:null,__:null,__b:0,__e:null,__c:null,constructor:ve,__v:r||++yo,__i:-1,__u:0};return!r&&O.vnode&&O.vnode(s),s}function we(e){return e.children}function Be(e,t){this.props=e,this.context=t,this.__g=0}function Q(e,t){if(t==null)return e.__&&Q(e.__,e.__i+1);for(var o;t<e.__k.length;t++)if((o=e.__k[t])&&o.__e)return o.__e;return typeof e.type!="function"||e.props.__P?null:Q(e)}function ms(e){var t,o=e.__v,n=o.__e,r=[],s=[],a=e.__P;a&&((t=ne({constructor:ve},o)).__v=o.__v+1,O.vnode&&O.vnode(t),kt(a,t,o,e.__n,a.namespaceURI,32&o.__u?[n]:null,r,n||Q(o),32&o.__u,s),t.__v=o.__v,t.__.__k[t.__i]=t,Co(r,t,s),o.__=o.__e=null,t.__e!=n&&vo(t))}function vo(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),vo(e)}function go(e){(8&e.__g||(e.__g|=8,X.push(e),qe++))&&ht==O.debounceRendering||((ht=O.debounceRendering)||queueMicrotask)(wo)}function wo(){try{for(var e,t=1;X.length;)X.length>t&&X.sort(bo),e=X.shift(),t=X.length,8&e.__g&&ms(e)}finally{(qe=X.length)&&(ht||queueMicrotask)(wo)}}function xo(e,t,o,n,r,s,a,l,m,f,u){var _,d,c,$,g,y,v=n.__k||Je,k=t.length;for(m=fs(o,t,v,m,k),_=0;_<k;_++)(c=o.__k[_])!=null&&(d=~c.__i&&v[c.__i]||Ge,c.__i=_,y=kt(e,c,d,r,s,a,l,m,f,u),$=c.__e,(d.ref!=c.ref||8&d.__u)&&(d.ref&&vt(d.ref,null,c,d),c.ref&&u.push(c.ref,c.__c||$,c)),g=g||$,4&c.__u?(m=So(c,m,e,!d.__v),d.__e&&(d.__e=null)):typeof c.type=="function"&&y!==void 0?m=y:$&&(m=$.nextSibling),c.__u&=-21);return o.__e=g,m}function fs(e,t,o,n,r){var s,a,l,m,f,u,_,d,c,$=o.length,g=$,y=0,v=0,k=e.__k=Array(r);for(s=0;s<r;s++)(a=t[s])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=k[s]=ke(null,a):yt(a)?a=k[s]=ke(we,{children:a}):a.constructor===ve&&a.__b?a=k[s]=ke(a.type,a.props,a.key,a.ref,a.__v):k[s]=a,m=s+y,a.__=e,a.__b=e.__b+1,l=null,~(f=a.__i=ds(a,o,m,g))&&(g--,(l=o[f])&&(l.__u|=2)),l&&l.__v?(a.__u|=16,f==m-1?y--:f==m+1?y++:f!=m&&(f>m?y--:y++,v=1)):(~f||(r>$?y--:r<$&&y++),typeof a.type!="function"&&(a.__u|=4))):k[s]=null;if(v){for(u=[],_=[],s=0;s<r;s++)if((a=k[s])&&16&a.__u){for(y=0,d=u.length;y<d;)u[c=y+d>>1]<a.__i?y=c+1:d=c;u[y]=a.__i,_[s]=y+1}for(y=u.length;s--;)_[s]&&(_[s]==y?y--:k[s].__u|=4)}if(g)for(s=0;s<$;s++)!(l=o[s])||2&l.__u||(l.__e==n&&(n=Q(l)),wt(l,l));return n}function So(e,t,o,n){var r,s,a,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(s=0;s<r.length;s++)r[s]&&(r[s].__=e,t=So(r[s],t,o,!1));return t}for(t&&!t.parentNode&&(t=Q(e))&&!t.parentNode&&(t=null),a=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(a!=l&&(!n&&o.moveBefore&&a.parentNode?o.moveBefore(a,t):o.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function ds(e,t,o,n){var r,s=e.key,a=e.type,l=t[o],m=l&&!(2&l.__u);if(l===null&&s==null||m&&s==l.key&&a==l.type)return o;if(n>(m?1:0)){for(r=o-1;r>=0;r--)if((l=t[r])&&!(2&l.__u)&&s==l.key&&a==l.type)return r;for(r=o+1;r<t.length;r++)if((l=t[r])&&!(2&l.__u)&&s==l.key&&a==l.type)return r}return-1}function $o(e,t,o){o==null&&(o=""),t[0]=="-"?e.setProperty(t,o):e[t]=o}function Ue(e,t,o,n,r){var s,a;if(t=="style")if(typeof o=="string")e.style.cssText=o;else{if(typeof n=="string"&&(e.style.cssText=n=""),n)for(t in n)o&&t in o||$o(e.style,t);if(o)for(t in o)n&&o[t]==n[t]||$o(e.style,t,o[t])}else if(t[0]=="o"&&t[1]=="n")typeof o!="function"&&(o=null),typeof n!="function"&&(n=null),(e.__e||(e.__e={}))[t]=o,o&&n||(a=gt[t]||(gt[t]=_s(t)),(e.__a||(e.__a={}))[t]=$t,s=t!=(t=t.replace(ko,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),o?e.addEventListener(t,a,s):e.removeEventListener(t,a,s));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=o==null?"":o)}catch{}if(typeof o=="function")return;o==null||o===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&o==1?"":o)}}function _s(e){return function(t){var o=this.__e;if(o){if(o=o[e],t[ze]==null)t[ze]=$t++;else if(t[ze]<this.__a[e])return;return o(O.event?O.event(t):t)}}}function kt(e,t,o,n,r,s,a,l,m,f){var u,_,d,c,$,g,y,v,k,x,w,A,I,B,N,M,T,F,h=t.type;if(t.constructor!==ve)return null;128&o.__u&&(m=32&o.__u,u=o.__c.__z)&&(t.__u|=m,_=s=[],u.nodeType==8?l=We(u,s):s.push(u),l=s[0]||l),(u=O.__b)&&u(t);e:if(typeof h=="function"){d=a.length;try{if(v=t.props,k=(u=h.prototype)&&u.render,x=(u=h.contextType)&&n[u.__c],w=u?x?x.props.value:u.__:n,(c=o.__c)?(t.__c=c,2&c.__g&&(c.__g|=1)):(k?t.__c=c=new h(v,w):(t.__c=c=new Be(v,w),c.constructor=h,c.render=gs),x&&x.sub(c),c.state||(c.state={}),c.__n=n,c.__g|=8,c.__h=[],c.__k=[]),k&&(c.__s||(c.__s=c.state),h.getDerivedStateFromProps&&(c.__s==c.state&&(c.__s=ne({},c.__s)),ne(c.__s,h.getDerivedStateFromProps(v,c.__s)))),$=c.props,g=c.state,c.__v=t,o.__c){if(v!==$&&k&&!h.getDerivedStateFromProps&&c.componentWillReceiveProps&&c.componentWillReceiveProps(v,w),t.__v==o.__v&&!(8&c.__g)||!(4&c.__g)&&c.shouldComponentUpdate&&c.shouldComponentUpdate(v,c.__s,w)===!1){t.__v!=o.__v&&(c.props=v,c.state=c.__s,c.__g&=-9),t.__e=o.__e,t.__k=o.__k,t.__k.some(function(S){S&&(S.__=t)}),Je.push.apply(c.__h,c.__k),c.__k=[],c.__h.length&&a.push(c),l=Q(o);break e}c.componentWillUpdate&&c.componentWillUpdate(v,c.__s,w),k&&c.componentDidUpdate&&c.__h.push(function(){c.componentDidUpdate($,g,y)})}else k&&!h.getDerivedStateFromProps&&c.componentWillMount&&c.componentWillMount(),k&&c.componentDidMount&&c.__h.push(c.componentDidMount);c.context=w,c.props=v,c.__P=e,c.__g&=-5,A=O.__r,I=k?25:0;do c.__g&=-9,A&&A(t),u=c.render(c.props,c.state=c.__s,c.context);while(8&c.__g&&++I<25);k&&(Je.push.apply(c.__h,c.__k),c.__k=[]),c.state=c.__s,c.getChildContext&&(n=ne({},n,c.getChildContext())),k&&o.__c&&c.getSnapshotBeforeUpdate&&(y=c.getSnapshotBeforeUpdate($,g)),B=u&&u.type===we&&u.key==null?u.props.children:u,v.__P&&(u=l,r=(e=v.__P).namespaceURI,m=s=null,o.props&&o.props.__P!=e&&(o.__k.some(function(S){S&&wt(S,S)}),o.__k=null),l=o.__k?Q(o,0):null),l=xo(e,yt(B)?B:[B],t,o,n,r,s,a,l,m,f),v.__P&&(t.__e=null,l=u),t.__u&=-161,_&&_.some(oe),c.__h.length&&a.push(c),1&c.__g&&(c.__g&=-4)}catch(S){if(a.length=d,t.__v=null,m||s)if(S&&S.then){if(t.__u|=128|m,s){for(~(T=s.indexOf(l||void 0))||(T=s.length);(F=s[T-1])&&F.nodeType==8;)T--;for(;T<s.length;T++)if(F=s[T])if(s[T]=null,N){if(F==M)break}else{if(F.nodeType!=8)break;F.data.startsWith("$s")&&(M=We(N=F))}}if(!N){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;N=l}(u=We(N=t.__c.__z||(t.__c.__z=N)))?(t.__e=N,l=u):t.__e=l,l=l&&l.nextSibling}else s&&s.some(oe);else t.__e=o.__e;t.__k||(t.__k=o.__k||[]),S&&S.then||Eo(t),O.__e(S,t,o)}}else l=t.__e=hs(o.__e,t,o,n,r,s,a,m,f,e);return(u=O.diffed)&&u(t),l}function We(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var o=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))o++;else if(e.data.startsWith("/$s")&&!--o)return e}t&&t.push(e)}}function Eo(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Eo))}function Co(e,t,o){for(var n=0;n<o.length;)vt(o[n++],o[n++],o[n++]);O.__c&&O.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(s){s.call(r)})}catch(s){O.__e(s,r.__v)}})}function hs(e,t,o,n,r,s,a,l,m,f){var u,_,d,c,$,g,y,v,k=o.props||Ge,x=t.props,w=t.type;if(w=="svg"?r="http://www.w3.org/2000/svg":w=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),s){for(u=0;u<s.length;u++)if(($=s[u])&&(w?$.localName==w:$.nodeType==3)){e=$,s[u]=null;break}}if(!e){if(v=f.ownerDocument||document,!w)return v.createTextNode(x);e=v.createElementNS(r,w,x.is?x:f),l&&(O.__m&&O.__m(t,s),l=!1),s=null}if(w){if(f=w=="template"&&e.content||e,s=w=="textarea"&&x.defaultValue!=null?null:s&&bt.call(f.childNodes),!l&&s)for(k={},u=0;u<e.attributes.length;u++)k[($=e.attributes[u]).name]=$.value;for(u in k)$=k[u],u=="dangerouslySetInnerHTML"?d=$:u=="children"||u in x||u=="value"&&"defaultValue"in x||u=="checked"&&"defaultChecked"in x||Ue(e,u,null,$,r);for(u in x)$=x[u],u=="children"?c=$:u=="dangerouslySetInnerHTML"?_=$:u=="value"?g=$:u=="checked"?y=$:l&&typeof $!="function"||k[u]===$||Ue(e,u,$,k[u],r);_?(l||d&&(_.__html==d.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(d&&(e.textContent=""),(w=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&ps.test(w))&&(r="http://www.w3.org/1999/xhtml"),xo(f,yt(c)?c:[c],t,o,n,r,s,a,s?s[0]:o.__k&&Q(o,0),l,m),s&&s.some(oe)),l&&w!="textarea"||(u="value",w=="progress"&&g==null?e.removeAttribute(u):g==null||g===e[u]&&(w!="progress"||g)||Ue(e,u,g,k[u],r),u="checked",y!=null&&y!=e[u]&&Ue(e,u,y,k[u],r))}else k===x||l&&e.data==x||(e.data=x);return e}function vt(e,t,o,n){try{typeof e=="function"?t?t.__x=e(t)||1:n&&(n=n.__c||n.__e)&&(t=n.__x)&&(n.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){O.__e(r,o)}}function wt(e,t,o){var n,r,s,a;if(O.unmount&&O.unmount(e),!(n=e.ref)||n.current&&n.current!=e.__e||vt(n,null,t,e),n=e.__c){if(n.componentWillUnmount)try{n.componentWillUnmount()}catch(l){O.__e(l,t)}n.__P=n.__n=null}if(n=e.__k)for(a=0;a<n.length;a++)n[a]&&wt(n[a],t,typeof e.type!="function"||o&&!e.props.__P);!o&&(n=e.__c)&&(n=n.__z)&&(r=We(n,s=[]))&&(n==e.__e&&s.some(oe),oe(r),oe(n)),o||oe(e.__e),e.__e=e.__c=e.__=null}function gs(e,t,o){return this.constructor(e,o)}function xe(e,t){var o,n,r,s;O.__&&O.__(e,t),t.nodeType==9&&(t=t.documentElement),n=(o=e&&32&e.__u)?null:t.__k,t.__k=ke(we,{children:[e]}),r=[],s=[],kt(t,t.__k,n||Ge,Ge,t.namespaceURI,n?null:t.firstChild?bt.call(t.childNodes):null,r,n?n.__e:t.firstChild,o,s),Co(r,t.__k,s),t.__k.props.children=null}O={__e:function(e,t,o,n){for(var r,s,a;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((a=(s=r.constructor)&&s.getDerivedStateFromError)&&r.setState(s.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,n||{}),a=1),a&&8&r.__g)return void(r.__g|=2)}catch(l){e=l}}throw qe=0,e}},yo=0,cs=function(e){return e!=null&&e.constructor===ve},Be.prototype.setState=function(e,t){var o=this.__s;o&&o!=this.state||(o=this.__s=ne({},this.state)),typeof e=="function"&&(e=e(ne({},o),this.props)),e&&(ne(o,e),this.__v&&(t&&this.__k.push(t),go(this)))},Be.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),go(this))},Be.prototype.render=we,X=[],qe=0,bo=function(e,t){return e.__v.__b-t.__v.__b},ze=Symbol(),ko=/(PointerCapture)$|Capture$/i,$t=0,gt={},us=0;var Mo=function(e,t,o,n){var r;t[0]=0;for(var s=1;s<t.length;s++){var a=t[s++],l=t[s]?(t[0]|=a?1:2,o[t[s++]]):t[++s];a===3?n[0]=l:a===4?n[1]=Object.assign(n[1]||{},l):a===5?(n[1]=n[1]||{})[t[++s]]=l:a===6?n[1][t[++s]]+=l+"":a?(r=e.apply(l,Mo(e,l,o,["",null])),n.push(r),l[0]?t[0]|=2:(t[s-2]=0,t[s]=r)):n.push(l)}return n},Oo=new Map;function To(e){var t=Oo.get(this);return t||(t=new Map,Oo.set(this,t)),(t=Mo(this,t.get(e)||(t.set(e,t=(function(o){for(var n,r,s=1,a="",l="",m=[0],f=function(d){s===1&&(d||(a=a.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?m.push(0,d,a):s===3&&(d||a)?(m.push(3,d,a),s=2):s===2&&a==="..."&&d?m.push(4,d,0):s===2&&a&&!d?m.push(5,0,!0,a):s>=5&&((a||!d&&s===5)&&(m.push(s,0,a,r),s=6),d&&(m.push(s,d,0,r),s=6)),a=""},u=0;u<o.length;u++){u&&(s===1&&f(),f(u));for(var _=0;_<o[u].length;_++)n=o[u][_],s===1?n==="<"?(f(),m=[m],s=3):a+=n:s===4?a==="--"&&n===">"?(s=1,a=""):a=n+a[0]:l?n===l?l="":a+=n:n==='"'||n==="'"?l=n:n===">"?(f(),s=1):s&&(n==="="?(s=5,r=a,a=""):n==="/"&&(s<5||o[u][_+1]===">")?(f(),s===3&&(m=m[0]),s=m,(m=m[0]).push(2,0,s),s=0):n===" "||n==="	"||n===`
`||n==="\r"?(f(),s=2):a+=n),s===3&&a==="!--"&&(s=4,m=m[0])}return f(),m})(e)),t),arguments,[])).length>1?t:t[0]}var pe,R,xt,Po,St=Object.is,Ke=0,Fo=[],Et=[],P=O,Lo=P.__b,Do=P.__r,Ro=P.diffed,No=P.__c,Ao=P.unmount,jo=P.__;function Ve(e,t){P.__h&&P.__h(R,e,Ke||t),Ke=0;var o=R.__H||(R.__H={__:[],__h:[]});return e>=o.__.length&&o.__.push({}),o.__[e]}function C(e){return Ke=1,$s(zo,e)}function $s(e,t,o){var n=Ve(pe++,2);if(n.t=e,!n.__c&&(n.__=[o?o(t):zo(void 0,t),function(s){var a=(n.__N||n.__)[0],l=n.t(a,s);St(a,l)||(n.__N=[l,n.__[1]],n.__c.setState({}))}],n.__c=R,!R.__f)){R.__f=!0;var r=R.shouldComponentUpdate;R.shouldComponentUpdate=function(s,a,l){var m=this.__H;if(!m)return!0;var f=!1,u=this.props!=s;if(m.__.some(function(d){d.__N&&(f=!0,St(d.__[0],d.__N[0])||(u=!0))}),r){var _=r.call(this,s,a,l);return f?_||u:_}return!f||u}}return n.__}function L(e,t){var o=Ve(pe++,3);!P.__s&&Mt(o.__H,t)&&(o.__P=!0,o.__=e,o.u=t,R.__H.__h.push(o))}function Ot(e,t){var o=Ve(pe++,4);!P.__s&&Mt(o.__H,t)&&(o.__P=!1,o.__=e,o.u=t,R.__h.push(o))}function Y(e){return Ke=5,Uo(function(){return{current:e}},[])}function Uo(e,t){var o=Ve(pe++,7);return Mt(o.__H,t)&&(o.__=e(),o.__H=t),o.__}function ys(){var e;do{for(;e=Et.shift();)try{Se(e)}catch(o){P.__e(o,{__:(e=e.__P)&&e.__v})}for(;e=Fo.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Se),t.__h.some(Ct),t.__h=[]}catch(o){t.__h=[],P.__e(o,e.__v)}}}while(Et.length)}P.__b=function(e){R=null,Lo&&Lo(e)},P.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),jo&&jo(e,t)},P.__r=function(e){Do&&Do(e),pe=0;var t=(R=e.__c).__H;t&&(xt==R?R.__h=[]:(t.__h.some(Se),t.__h.some(Ct),pe=0),t.__h=[],t.__.some(function(o){o.__N&&(o.__=o.__N),o.u=o.__N=void 0})),xt=R},P.diffed=function(e){Ro&&Ro(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Ho(Fo.push(t)),t.__H.__.some(function(o){o.u&&(o.__H=o.u)})),xt=R=null},P.__c=function(e,t){t.some(function(o){try{o.__h.some(Se),o.__h=o.__h.filter(function(n){return!n.__||Ct(n)})}catch(n){o.__h=[function(){throw n}]}}),No&&No(e,t)},P.unmount=function(e){Ao&&Ao(e);var t,o,n=e.__c;n&&n.__H&&(n.__H.__.some(function(r){try{if(r.__P&&r.__c){if(o===void 0){for(o=e.__;o&&(!o.__c||!o.__c.__P);)o=o.__;o=o&&o.__c}r.__P=o,Ho(Et.push(r))}else Se(r)}catch(s){t=s}}),n.__H=void 0,t&&P.__e(t,n.__v))};var Io=typeof requestAnimationFrame=="function";function bs(e){var t,o=function(){clearTimeout(n),Io&&cancelAnimationFrame(t),setTimeout(e)},n=setTimeout(o,35);Io&&(t=requestAnimationFrame(o))}function Ho(e){e!=1&&Po==P.requestAnimationFrame||((Po=P.requestAnimationFrame)||bs)(ys)}function Se(e){var t=R,o=e.__c;typeof o=="function"&&(e.__c=void 0,o()),R=t}function Ct(e){var t=R;e.__c=e.__(),R=t}function Mt(e,t){return!e||e.length!=t.length||t.some(function(o,n){return!St(o,e[n])})}function zo(e,t){return typeof t=="function"?t(e):t}var i=To.bind(ue);var Bo=(e,t,o,n=document.getElementById("app"))=>{n&&(mo(),t.subscribe(r=>xe(ue(e,Object.assign({},o,{line:t,state:r})),n)))};var ks=({conn:e,pending:t,trouble:o})=>{if(e.state==="ended")return null;if(e.state!=="live"&&e.late){let n=t.length?"common.line_away_kept":"common.line_away";return{text:p(n),reload:e.long}}return o?{text:V(o),reload:!1}:null},Tt=({state:e})=>{let t=ks(e);return i`<div class="line-note" role="status">
    ${t&&i`<p>${t.text}</p>`}
    ${t&&t.reload&&i`<button class="bare" onClick=${()=>location.reload()}>${p("common.reload")}</button>`}
  </div>`};var me=(e,t)=>{let o=e&&`coperto.draft.${e}`,[n,r]=C(()=>Wo(o)),s=n.key===o?n:Wo(o),a=l=>{o&&H(o,l),r({key:o,text:l})};return[s.text===null?t:s.text,a,()=>a(null)]},Wo=e=>({key:e,text:e&&G(e)}),qo=(e,t)=>H(`coperto.draft.${e}`,t),Ee=e=>H(`coperto.draft.${e}`,null);var U=e=>e.replace(/\p{Surrogate}/gu,"").replace(/\s+/g," ").trim(),z={name:24,title:60,profession:60,also:6,realName:60,story:140,contact:120,guess:60};var Ye="M4 206C4 104 72 44 159 44s155 60 155 162z",fe=({children:e})=>i`
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
`;var vs=i`<circle cx="24" cy="24" r="20.5" fill="none" stroke="currentColor" stroke-width="3.5" /><circle
    cx="24"
    cy="24"
    r="12.5"
    fill="none"
    stroke="currentColor"
    stroke-width="2.5"
  />`,ws={covered:i`<circle cx="24" cy="24" r="22" fill="var(--metal-3)" />`,uncovered:vs,now:i`<circle cx="24" cy="24" r="21" fill="none" stroke="var(--candle-400)" stroke-width="5" /><circle
      cx="24"
      cy="24"
      r="9"
      fill="var(--candle-400)"
    />`,late:i`<circle cx="24" cy="24" r="20.5" fill="none" stroke="var(--candle-400)" stroke-width="4.5" />`},se=({state:e})=>i`<svg class=${`plate ${e}`} viewBox="0 0 48 48" aria-hidden="true">${ws[e]}</svg>`,Xe=({states:e})=>i`<span class="plates">${e.map((t,o)=>i`<${se} key=${o} state=${t} />`)}</span>`;var xs=400,Ss=2e3,Es=24,Cs=e=>{let t=-1/0,o={control:null,spot:null};return{moved:()=>{e()-t<Ss&&(t=e())},typed:()=>{t=-1/0},allows:(n,r)=>(n===o.control||Os(r,o.spot))&&e()-t<xs?!1:(o={control:n,spot:r},t=e(),!0)}},Os=(e,t)=>e&&t?Math.hypot(e.x-t.x,e.y-t.y)<Es:e===t,Pt=Cs(()=>performance.now()),Go=null,Ms=e=>{let t=e.target.closest("button, a");!t||Go===e||(Go=e,!Pt.allows(t,e.detail?{x:e.clientX,y:e.clientY}:null)&&(e.preventDefault(),e.stopPropagation()))},de=(...e)=>(Ot(Pt.moved,e),{onClickCapture:Ms,onInputCapture:Pt.typed});var Jo=async(e,t,{body:o,token:n}={})=>{let r={Accept:"application/json"};o!==void 0&&(r["Content-Type"]="application/json"),n&&(r.Authorization=`Bearer ${n}`);try{let s=await fetch(t,{method:e,headers:r,body:o===void 0?void 0:JSON.stringify(o)});return await Ts(s)}catch{return{ok:!1,status:0,code:"offline",message:""}}},Ts=async e=>{let t=await e.text(),o=Ps(t);if(e.ok)return{ok:!0,status:e.status,body:o};let n=o&&o.error||{};return{ok:!1,status:e.status,code:n.code||`http_${e.status}`,message:n.message||""}},Ps=e=>{try{return e?JSON.parse(e):null}catch{return e}},Qe=(e,t,o)=>Jo("POST",e,{body:t,token:o}),_e=(e,t)=>Jo("GET",e,{token:t});var Ls=400,Ds=3,Ko=e=>{let t=U(e),[o,n]=C(null);return L(()=>{if(t.length<Ds)return;let r=setTimeout(async()=>{let s=await Qe("/api/understand",{text:t,language:De()});s.ok&&n(Object.assign({text:t},s.body))},Ls);return()=>clearTimeout(r)},[t]),o&&o.text===t?o:null},Rs=({profession:e,field:t,vague:o})=>o?p("common.seal.vague"):e&&t?p("common.seal.understood",{profession:e,field:t}):e?p("common.seal.understood_job",{profession:e}):t?p("common.seal.understood_field",{field:t}):p("common.seal.not_understood"),Ns=()=>i`<svg class="tick" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 12.5 9 18.5 21 6" /></svg>`,Vo=({told:e,insists:t})=>i`<p class=${t?"note understood insists":"note understood"} role="status">${e&&e.profession&&!e.vague&&i`<${Ns} />`}${e?Rs(e):""}</p>`;var Yo=e=>t=>e(t.target.value),Ze=({field:[e,t],most:o,label:n,hint:r="",capitals:s="none",complete:a="off",spell:l=!1,enter:m="next"})=>i`
  <label class="field"
    ><input
      aria-label=${n}
      value=${e}
      onInput=${Yo(t)}
      maxlength=${o}
      placeholder=${r}
      autocomplete=${a}
      autocapitalize=${s}
      autocorrect=${l?"on":"off"}
      spellcheck=${l}
      enterkeyhint=${m}
  /></label>
`,Z=[{name:"profession",draw:({profession:e},t)=>i`<${Ze}
        key="profession"
        field=${e}
        most=${z.profession}
        label=${p("common.seal.profession")}
        hint=${p("common.write_here")}
        spell=${!0}
      />
      <${Vo} ...${t} />`},{name:"also",draw:({also:e})=>i`<${Ze}
      key="also"
      field=${e}
      most=${z.also*z.profession}
      label=${p("common.seal.also")}
      hint=${p("common.seal.also_hint")}
      spell=${!0}
    />`},{name:"person",draw:({realName:e,story:t})=>i`<${Ze}
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
        ><textarea rows="3" maxlength=${z.story} value=${t[0]} onInput=${Yo(t[1])} autocomplete="off" autocapitalize="sentences"
      /></label>`},{name:"contact",draw:({contact:e})=>i`<${Ze}
      key="contact"
      field=${e}
      most=${z.contact}
      label=${p("common.seal.contact")}
      hint=${p("common.seal.contact_hint")}
      complete="email"
      enter="done"
    />`}];var Zo=["profession","also","realName","story","contact"],As=e=>({profession:U(e.profession),also:js(e.also),real_name:U(e.realName)||null,story:U(e.story)||null,contact:U(e.contact)||null}),js=e=>Array.from(new Set(e.split(/[,;\n]/).map(U).filter(Boolean))),Xo=e=>e.profession?e.also.length>z.also?"too_many":e.also.some(t=>t.length>z.profession)?"too_long":null:"empty",et=e=>{e&&Zo.concat("step").forEach(t=>Ee(`${e}.${t}`))},he=(e,t,o)=>me(e&&`${e}.${t}`,o),en=({keepAs:e,initial:t,error:o=null,onSeal:n,onLater:r,later:s})=>{let a=t||{profession:"",also:[],real_name:null,story:null,contact:null},l={profession:he(e,"profession",a.profession),also:he(e,"also",a.also.join(", ")),realName:he(e,"realName",a.real_name||""),story:he(e,"story",a.story||""),contact:he(e,"contact",a.contact||"")},[m,f]=he(e,"step","0"),[u,_]=C(null),d=Y(null),c=Math.min(Number(m)||0,Z.length-1),$=c===Z.length-1,g=Ko(c===0?l.profession[0]:""),[y,v]=C(""),k=g!==null&&g.vague&&y===l.profession[0],x=()=>As(Object.fromEntries(Zo.map(M=>[M,l[M][0]]))),w=M=>{_(null),f(String(M)),Qo(d.current)},A=()=>!g||!g.vague||k?!1:(v(l.profession[0]),Fe(p("common.seal.vague")),Qo(d.current),!0),I=()=>{let M=Xo(x());return M?(w(M==="empty"?0:1),_(M)):A()||n(x())},B=M=>{if(M.preventDefault(),$)return I();let T=Xo(x());return T&&(c===1||T==="empty")?_(T):A()||w(c+1)},N=u?V(u):o;return i`<form class="seal" ref=${d} onSubmit=${B} novalidate ...${de()}>
    <header class="bar">
      <span>${p("common.seal.step",{step:c+1,of:Z.length})}</span>
      <${Xe} states=${Z.map((M,T)=>T===c?"now":T<c?"uncovered":"covered")} />
    </header>
    <${fe}><h1><b>${p(`common.seal.${Z[c].name}`)}</b></h1><//>
    ${Z[c].draw(l,{told:g,insists:k})}
    ${N&&i`<p class="error" role="alert">${N}</p>`}
    <button class="primary" type="submit">${p($?"common.seal.do":k?"common.seal.anyway":"common.seal.next")}</button>
    <div class="pair">
      ${c>0&&i`<button class="quiet" type="button" onClick=${()=>w(c-1)}>${p("common.seal.back")}</button>`}
      ${!$&&i`<button class="quiet" type="button" onClick=${I}>${p("common.seal.now")}</button>`}
      ${r&&c===0&&i`<button class="quiet" type="button" onClick=${r}>${s}</button>`}
    </div>
    <p class="promise">${p(`common.seal.${Z[c].name}_promise`)}</p>
    ${c===0&&i`<p class="note">${p("common.seal.optional")}</p>`}
  </form>`},Qo=e=>requestAnimationFrame(()=>{let t=e&&e.querySelector("input, textarea");t&&t.focus()});var Is={it:"Italiano",en:"English",fr:"Français",de:"Deutsch",es:"Español"},Hs=({language:e,languages:t})=>t.map(o=>i`<option key=${o} value=${o} lang=${o} selected=${o===e}>${Is[o]||o}</option>`),Fs=()=>i`<svg viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="9.5" /><ellipse cx="12" cy="12" rx="4" ry="9.5" /><path d="M2.5 12h19" />
</svg>`,ge=({language:e,languages:t})=>i`
  <label class="languages"
    ><${Fs} /><select
      aria-label=${p("common.language")}
      onChange=${o=>lo(o.target.value)}
    >
      <${Hs} language=${e} languages=${t} />
    </select></label
  >
`;var ee=()=>{let[e,t]=C(ft());return i`<button type="button" class="bare light" onClick=${()=>{po(!e),t(!e)}}>${p(e?"common.light.low":"common.light.full")}</button>`};var Us=3,zs=4,tt=null,tn=e=>(tt||(tt=_e(`/api/professions?language=${e}`).then(t=>(t.ok||(tt=null),t.ok?t.body:[]))),tt),Lt=e=>U(e).normalize("NFD").replace(/[\u0300-\u036f]/g,"").toLowerCase(),on=(e,t)=>{let o=Lt(t);if(o.length<Us)return[];let n=e.filter(r=>Lt(r).startsWith(o));return n.some(r=>Lt(r)===o)?[]:n.sort((r,s)=>r.length-s.length||(r<s?-1:1)).slice(0,zs)};var J=e=>{let t=e.view&&e.view.seat,o=Object.assign({},t?t.guesses:{});for(let{command:n}of e.pending)n.type==="guess"?o[n.about]={kind:"guess",text:n.text}:n.type==="pass"||n.type==="know"?o[n.about]={kind:n.type,text:null}:n.type==="withdraw"&&delete o[n.about];return o},te=(e,t)=>t||e.pending.some(({command:o})=>o.type==="seal"),ot=e=>{let t=e.view&&e.view.seat,o=new Set(t?t.wishes:[]);for(let{command:n}of e.pending)n.type==="wish"&&(n.on?o.add(n.about):o.delete(n.about));return o},nn=e=>{let t={};for(let{command:o}of e.pending)o.type==="rule"&&(t[o.cluster]=o.verdict);return t};var nt=({title:e,lines:t})=>i`<details class="more-words">
  <summary>${e}</summary>
  ${t.map(o=>i`<p key=${o}>${o}</p>`)}
</details>`;var st=({table:{pace:e,points:t}})=>i`<${nt}
  title=${p("guest.how.title")}
  lines=${[`guest.how.${e}`,"guest.how.wall","guest.how.judge",t?"guest.how.points":"guest.how.no_points"].map(o=>p(o))}
/>`;var Bs=e=>{let t=2166136261;for(let o=0;o<e.length;o+=1)t=Math.imul(t^e.charCodeAt(o),16777619);return t=Math.imul(t^t>>>16,2246822507),(t^t>>>13)>>>0},rt=(e,t,o)=>{let n=r=>Bs(`${o}/${t}/${r}`);return e.slice().sort((r,s)=>n(r)-n(s)||(r<s?-1:1))},sn=(e,t)=>e.filter(o=>!t[o]),$e=(e,t,o)=>{let n=o===null?-1:e.indexOf(o),s=e.slice(n+1).concat(e.slice(0,n+1)).filter(a=>a!==o&&!t[a]);return s.length?s[0]:null},rn=(e,t,o)=>e.map(n=>n===o?"now":t[n]?"uncovered":"covered");var an={about:null,hand:null,editing:!1,later:!1,reading:!1,judged:null,wished:!1},Ws=new Set(["guessing","spotlight","wall","drumroll","unmasked"]),ln=(e,t)=>{if(e.conn.state==="ended")return{name:"ended",code:e.conn.closed};let{view:o}=e,n=o&&le(o,o.seat&&o.seat.guest);if(!o||!o.seat||!n)return{name:"arriving"};if(n.waiting)return{name:"knock"};let{phase:r}=o.table;return r==="closed"||r==="finale"?{name:r}:qs(e,o.seat,n,t)?{name:"seal"}:r==="arrival"?{name:"kitchen"}:r==="seated"?Gs(e,o.seat,t):Js(e,o.seat,t)},qs=(e,t,o,n)=>t.can.includes("seal")&&(n.editing||!(te(e,o.sealed)||n.later)),Gs=(e,t,o)=>{if(!t.open.length)return{name:"eyes"};let n=cn(e,o);return n?Dt(e,t,o,n):Ce(e).table.pace==="rounds"?{name:"eyes"}:ae(e).length?Dt(e,t,o,"walk"):{name:"list"}},Js=(e,t,o)=>{let n=Ce(e).table.spotlight;if(!n)return{name:"eyes"};let r=t.open.length?cn(e,o):null;if(n.guest===t.guest){if(n.stage==="verdicts"&&n.clusters.length&&o.judged!==n.guest)return{name:"judge"};if(!r)return{name:Ws.has(n.stage)?"poker":"eyes"}}return r?Dt(e,t,o,r):n.stage==="guessing"&&t.open.includes(n.guest)&&!J(e)[n.guest]?{name:"walk",about:n.guest,alone:!0}:{name:"eyes"}},Dt=(e,t,o,n)=>{let r=n==="walk"?Ks(e,t,o):null;if(!r)return{name:"list"};let s=Ce(e).table.spotlight;return{name:"walk",about:r,alone:s!==null&&s.stage==="guessing"&&s.guest===r}},Ks=(e,t,o)=>o.about&&t.open.includes(o.about)?o.about:$e(re(e),J(e),null),cn=(e,t)=>t.hand&&t.hand.moment===K(Ce(e))?t.hand.kind:null,K=({table:{phase:e,spotlight:t}})=>t?`${e}/${t.guest}/${t.stage}`:e,re=e=>{let{seat:t,table:o}=Ce(e);return t?rt(t.open,t.guest,o.code):[]},ae=e=>sn(re(e),J(e)),Ce=e=>e.view,le=(e,t)=>e.table.guests.find(({id:o})=>o===t)||null,W=(e,t)=>{let o=le(e,t);return o?o.name:""};var Vs=16,Oe=e=>e.length<8?"short":e.length<13?"middling":"long",un=async({state:e,view:t,send:o,setLocal:n,scene:r},s,a)=>{let l=Object.assign({},J(e),{[s.about]:!0}),m=r.alone?null:$e(re(e),l,s.about);n({about:m,hand:r.alone?null:{kind:m?"walk":"list",moment:K(t)}}),Ee(a),m&&fo(W(t,m)),!(await o(s)).ok&&s.type==="guess"&&qo(a,s.text)},pn=e=>{let{code:t,state:o,view:n,table:r,seat:s,notice:a,setLocal:l,scene:m}=e,{about:f,alone:u}=m,_=J(o),d=_[f],c=`${t}.${s.guest}.guess.${f}`,[$,g]=me(c,d&&d.text||""),y=Y(null),v=re(o),k=W(n,f),[x,w,A]=p("guest.ask",{name:k}).split("|"),I=U($),B=h=>(h.preventDefault(),I?(y.current&&y.current.focus(),un(e,{type:"guess",about:f,text:I},c)):M("pass")),N=h=>{g(h),y.current&&y.current.focus()},M=h=>un(e,{type:h,about:f},c),T=()=>{g(""),Ee(c),e.send({type:"withdraw",about:f})},F=()=>l({about:f,hand:{kind:"list",moment:K(n)}});return i`<main>
    <header class="bar">
      <span>${u?p("guest.walk.now"):p("guest.walk.step",{step:v.indexOf(f)+1,of:v.length})}</span>
      ${!u&&v.length<=Vs&&i`<${Xe} states=${rn(v,_,f)} />`}
    </header>
    <form onSubmit=${B} novalidate>
      <${fe}><h1 class=${`asked ${Oe(k)}`}>${x} <b>${w}</b> ${A}</h1><//>
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
          enterkeyhint=${I?"send":"next"}
      /></label>
      <${Ys} text=${$} choose=${N} />
      ${a&&i`<p class="error">${a}</p>`}
      ${I?i`<button class="primary" type="submit">${p(d&&d.kind==="guess"?"guest.walk.update":"guest.walk.confirm")}</button>`:i`<button class="primary unlit" type="submit" aria-pressed=${!!d&&d.kind==="pass"}>${p("guest.walk.pass")}</button>`}
    </form>
    <div class="pair">
      ${(I?["pass","know"]:["know"]).map(h=>i`<button
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
    <${st} table=${r} />
  </main>`},Ys=({text:e,choose:t})=>{let[o,n]=C([]);L(()=>{tn(De()).then(n)},[]);let r=on(o,e);return i`<ul class="suggestions" aria-label=${p("guest.walk.suggestions")} onMouseDown=${Xs}>
    ${r.map(s=>i`<li key=${s}><button type="button" onClick=${()=>t(s)}>${s}</button></li>`)}
  </ul>`},Xs=e=>e.preventDefault();var mn=()=>i`<main class="quiet-page"><h1 class="unseen">Coperto</h1><p class="note">${p("guest.arriving")}</p></main>`,fn=({boot:e,me:t,table:o})=>i`
  <main class="quiet-page">
    <p class="note">${o.title}</p>
    <h1 class=${Oe(t.name)}>${t.name}</h1>
    <p role="status">${p("guest.knock.waiting")}</p>
    <${ge} ...${e} />
    <${ee} />
  </main>
`;var dn=(e,t)=>{let o=URL.createObjectURL(e),n=document.createElement("a");n.href=o,n.download=t,document.body.appendChild(n),n.click(),n.remove(),setTimeout(()=>URL.revokeObjectURL(o),6e4)};var Qs="M12 1c1 5 7 8 7 14.200A7 7 0 0 1 12 22a7 7 0 0 1-7-6.800C5 11 9.500 8.500 12 1z",Me=({lit:e})=>i`
  <svg class="candle" viewBox="0 0 30 48" aria-hidden="true">
    ${e&&i`<path d=${Qs} fill="var(--flame)" transform="translate(3 -1)" />`}
    <path d=${e?"M15 20v8":"M15 15v8"} stroke="var(--cream-400)" stroke-width="2.5" />
    <path d="M10.500 24h9v18h-9z" fill=${e?"var(--cream-50)":"var(--light-5)"} />
    <path
      d="M2 43.500h26"
      stroke=${e?"var(--cream-50)":"var(--cream-400)"}
      stroke-width="3.500"
      stroke-linecap="round"
    />
  </svg>
`;var Te=({table:e,me:t})=>{let o=e.awards.find(({guest:n})=>n===t);return o?i`<section class="own-award">
    <p>${p("guest.award.yours")}</p>
    <h2>${p(`award.${o.award}`)}</h2>
    <p class="fact">${Ut(o)}</p>
  </section>`:e.finale&&e.finale.stage==="awards"?i`<p class="award-soon"><${se} state="covered" />${p("guest.award.soon")}</p>`:null};var _n=e=>{let t=e.trim();return/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(t)?`mailto:${encodeURI(t)}`:/^\+?[\d\s().-]{6,20}$/.test(t)?`tel:${t.replace(/[^\d+]/g,"")}`:null};var ye=({me:e,guests:t})=>{if(e.score===null||e.place===null)return null;if(!e.score)return i`<p class="standing">${p("guest.standing_zero")}</p>`;let n=t.some(({id:r,place:s})=>r!==e.id&&s===e.place)?"guest.standing_tied":"guest.standing";return i`<p class="standing">${j(n,e.score,{place:Re(e.place)})}</p>`},hn=({points:{points:e,why:t,double:o},me:n,guests:r})=>i`
  <section class="own-score">
    ${e>0&&i`<p class="earned">+${e}</p>`}
    <p>${p(t.key,t.values)}${o?` ${p("guest.points.double")}`:""}</p>
    <${ye} me=${n} guests=${r} />
  </section>
`;var gn=({code:e,token:t,view:o,table:n,seat:r,me:s})=>{let[a,l]=C(null),m=async()=>l(await er(e,t,n.title)),f=r.connections.filter(({guest:u})=>W(o,u));return i`<main class="closed">
    <h1>${p("guest.closed.title")}</h1>
    <p class="lead">${p(f.length?"guest.closed.met":"guest.closed.nobody")}</p>
    <ul class="met">
      ${f.map(({guest:u,contact:_})=>i`<li key=${u}><${Me} lit=${!0} /><span><b>${W(o,u)}</b><${Zs} contact=${_} /></span></li>`)}
    </ul>
    <${Te} table=${n} me=${r.guest} />
    <button class="primary" onClick=${m}>${p("guest.closed.keepsake")}</button>
    <p class="note">${p("guest.closed.keepsake_why")}</p>
    ${a&&i`<p class="error" role="alert">${a}</p>`}
    <${ye} me=${s} guests=${n.guests} />
    <h2>${p("guest.closed.everyone")}</h2>
    <ul class="people">
      ${n.guests.filter(({waiting:u})=>!u).map(({id:u,name:_,revealed:d})=>i`<li key=${u}>
        <b>${_}</b><span>${d?d.profession:p("common.stayed_covered")}</span>${d&&d.real_name&&i`<small>${d.real_name}</small>`}
      </li>`)}
    </ul>
  </main>`},Zs=({contact:e})=>{if(!e)return i`<span class="note">${p("guest.closed.no_contact")}</span>`;let t=_n(e);return t?i`<a href=${t}>${e}</a>`:i`<span>${e}</span>`},er=async(e,t,o)=>{let n=await _e(`/api/dinners/${e}/keepsake`,t);return n.ok?(dn(new Blob([n.body],{type:"text/html"}),`${o}.html`),null):p(n.status===0?"common.offline":"guest.closed.no_keepsake")};var tr=e=>e===D.OPENED_ELSEWHERE?"elsewhere":e===D.REVOKED?"revoked":e===D.REFUSED?"refused":e===D.ERASED?"erased":"broken",or=e=>{Ie("seat",e,null),location.reload()},$n=({code:e,dinner:t})=>{let o=tr(e),n=o==="revoked"||o==="refused";return i`<main class="plain">
    <h1>${p(`guest.ended.${o}`)}</h1>
    <p>${p(`close.${Kt(e)}`)}</p>
    ${n&&i`<button class="quiet" onClick=${()=>or(t)}>${p("guest.ended.again")}</button>`}
    ${(o==="elsewhere"||o==="broken")&&i`<button class="primary" onClick=${()=>location.reload()}>${p(`guest.ended.${o}_do`)}</button>`}
    ${(n||o==="erased")&&i`<a class="quiet" href="/">${p("guest.ended.home")}</a>`}
  </main>`};var Rt=(e,t)=>`${e}.${t}.seal`,yn=({code:e,state:t,me:o,seat:n,send:r,setLocal:s,notice:a})=>{let l=Rt(e,n.guest),m=te(t,o.sealed),f=async u=>{s({editing:!1,later:!1}),(await r(Object.assign({type:"seal"},u))).ok?et(l):s({editing:!0})};return i`<main>
    <${en}
      keepAs=${l}
      initial=${n.secret}
      error=${a}
      onSeal=${f}
      later=${p(m?"guest.seal.keep":"guest.seal.later")}
      onLater=${()=>s({editing:!1,later:!m})}
    />
  </main>`};var bn=e=>{let{phase:t,paused:o,pace:n,spotlight:r}=e.table;if(o)return{key:"guest.mirror.paused"};if(!r)return{key:t==="seated"&&n==="rounds"?"guest.mirror.rounds":"guest.mirror.locked"};let s=e.seat!==null&&r.guest===e.seat.guest,a=W(e,r.guest);return!r.clusters.length&&(r.stage==="wall"||r.stage==="verdicts")?{key:"guest.mirror.empty_wall",values:{name:a}}:{key:`guest.mirror.${s?"mine.":""}${r.stage}`,values:{name:a}}},kn=e=>{let{spotlight:t}=e.table;if(!t||!e.seat||t.stage!=="scores")return null;let o=e.seat.guest,n=W(e,t.guest),{points:r,reason:s}=o===t.guest?nr(t):sr(t,o,e.seat.guesses);return{points:r,why:{key:`guest.points.${s}`,values:{name:n}},double:t.double&&r>0}},nr=e=>{let t=e.disguise||0;return{points:t,reason:t?"disguise":"no_disguise"}},sr=(e,t,o)=>{for(let{by:r,verdict:s,points:a}of e.clusters){let l=r?r.indexOf(t):-1;if(l<0)continue;let m=s==="exact"&&rr(e)?"alone":s||"miss";return{points:a?a[l]:0,reason:m}}let n=o[e.guest];return{points:0,reason:n&&n.kind!=="guess"?n.kind:"none"}},rr=({clusters:e})=>e.reduce((t,{verdict:o,size:n})=>t+(o==="exact"?n:0),0)===1;var ar=1e4,vn=(e,t=ar)=>{let[o,n]=C(e===0);return L(()=>{if(e>0){n(!1);return}let r=setTimeout(()=>n(!0),t);return()=>clearTimeout(r)},[e>0]),o&&e===0};var lr={exact:i`<circle cx="12" cy="12" r="10.5" fill="currentColor" />`,close:i`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" /><path
      d="M12 3a9 9 0 0 0 0 18z"
      fill="currentColor"
    />`,miss:i`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" />`},Pe=({verdict:e})=>i`<svg class=${`mark ${e}`} viewBox="0 0 24 24" aria-hidden="true">${lr[e]}</svg>`;var ir=600,wn=(e,t=ir)=>{let[o,n]=C(e);return L(()=>{if(!e){n(!1);return}let r=setTimeout(()=>n(!0),t);return()=>clearTimeout(r)},[e]),e&&!o};var xn=({view:e})=>{let{spotlight:t,guests:o,screens:n}=e.table,r=wn(t!==null&&t.stage==="unmasked")&&n>0,s=t&&le(e,t.guest);if(!t||!s)return null;let a=r?null:s.revealed,l=t.stage==="scores",m=l||e.seat===null||e.seat.guest!==s.id;return i`<section class="read">
    <p class="note">${p("guest.read.number",{number:t.number,of:t.of})}</p>
    <h2>${a?a.profession:s.name}</h2>
    ${a&&i`<p>${a.real_name?`${s.name}: ${a.real_name}`:s.name}</p>`}
    ${a&&a.story&&i`<p class="note">${a.story}</p>`}
    ${t.stage==="guessing"&&i`<p>${j("guest.read.answers",t.answers)}</p>`}
    ${t.clusters.length>0&&i`<ul>${t.clusters.map(f=>i`<${cr} key=${f.id} cluster=${f} view=${e} names=${m} early=${r} />`)}</ul>`}
    ${l&&i`<${ur} guests=${o} />`}
  </section>`},cr=({cluster:e,view:t,names:o,early:n})=>{let{texts:r,size:s,hidden:a}=e,{by:l,verdict:m}=n?{by:null,verdict:null}:e,f=l&&o?zt(l.map(u=>W(t,u)).filter(Boolean)):j("guest.read.said",s);return i`<li>
    <b>${a?p("guest.read.hidden"):r.join(" · ")}</b>
    ${m&&i`<span class="ruled"><${Pe} verdict=${m} />${p(`common.verdict.${m}`)}</span>`}
    <small>${f}</small>
  </li>`},ur=({guests:e})=>{let t=e.filter(({place:o})=>o!==null).sort((o,n)=>(o.place||0)-(n.place||0));return i`<ol>
    ${t.map(({id:o,name:n,place:r,score:s})=>i`<li key=${o} class="numbers">${Re(r||0)} ${n} <small>${j("common.points",s||0)}</small></li>`)}
  </ol>`};var Nt=e=>{let{view:t,table:o,local:n,setLocal:r,scene:s,notice:a}=e,{key:l,values:m}=bn(t),f=kn(t),u=s.name==="poker",_=vn(o.screens);return i`
    <${mr} />
    <main class="eyes">
      <h1 class=${u?"poker":""}>${p(u?"guest.poker":"guest.eyes")}</h1>
      <p class="mirror" role="status">${p(l,m)}</p>
      ${a&&i`<p class="error">${a}</p>`}
      ${f&&i`<${hn} points=${f} me=${e.me} guests=${o.guests} />`}
      ${(n.reading||_)&&o.spotlight&&i`<${xn} view=${t} />`}
      <div class="foot">
        <${pr} ...${e} />
        ${o.spotlight&&!_&&i`<button class="bare" aria-expanded=${n.reading} onClick=${()=>r({reading:!n.reading})}>
          ${p(n.reading?"guest.read.enough":"guest.read.here")}
        </button>`}
      </div>
    </main>
  `},pr=({state:e,view:t,table:o,seat:n,me:r,setLocal:s})=>{let a=ae(e).length,l=o.spotlight,m=l&&J(e)[l.guest],f=l!==null&&l.stage==="guessing"&&n.open.includes(l.guest),u=(_,d)=>s({about:d,hand:{kind:_,moment:K(t)}});return i`
    ${f&&m&&i`<p class="note">${m.kind==="guess"?p("guest.eyes.said",{text:m.text||""}):p(`guest.eyes.${m.kind}`)}</p>`}
    ${f&&m&&l.answers>0&&i`<p class="note">${j("guest.read.answers",l.answers)}</p>`}
    ${f&&m&&i`<button class="quiet" onClick=${()=>u("walk",l.guest)}>${p("guest.eyes.change")}</button>`}
    ${n.can.includes("rule")&&l&&i`<button class="quiet" onClick=${()=>s({judged:null})}>${p("guest.eyes.judge")}</button>`}
    ${n.open.length>0&&!f&&i`<button class="quiet" onClick=${()=>u("list",null)}>
      ${a&&o.pace==="ballot"?j("guest.eyes.left",a):p("guest.eyes.list")}
    </button>`}
    ${!te(e,r.sealed)&&n.can.includes("seal")&&i`<button class="quiet" onClick=${()=>s({later:!1})}>${p("guest.kitchen.seal")}</button>`}
  `},mr=()=>i`
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
`;var Sn=e=>e.local.wished?i`<${_r} ...${e} />`:i`<${fr} ...${e} />`,fr=({state:e,table:t,seat:o,me:n,send:r,setLocal:s,notice:a})=>{let l=ot(e),m=(u,_)=>r({type:"wish",about:u,on:_}),f=()=>{l.forEach(u=>m(u,!1)),s({wished:!0})};return i`<main class="finale">
    <${Te} table=${t} me=${o.guest} />
    <${ye} me=${n} guests=${t.guests} />
    <h1>${p("guest.finale.title")}</h1>
    <p class="why">${p("guest.finale.why")}</p>
    ${a&&i`<p class="error">${a}</p>`}
    <div class="two">
      ${t.guests.filter(({id:u,waiting:_})=>u!==o.guest&&!_).map(u=>i`<${dr} key=${u.id} guest=${u} lit=${l.has(u.id)} wish=${m} />`)}
      <span class="you"><${se} state="uncovered" />${p("guest.finale.you")}</span>
    </div>
    ${l.size>0&&i`<button class="primary" onClick=${()=>s({wished:!0})}>${j("guest.finale.leave",l.size)}</button>`}
    <button class="quiet" onClick=${f}>${p("guest.finale.none")}</button>
  </main>`},dr=({guest:{id:e,name:t,revealed:o},lit:n,wish:r})=>i`
  <button aria-pressed=${n} onClick=${()=>r(e,!n)}>
    <span><b>${t}</b><i>${o?o.profession:p("guest.finale.covered")}</i>${o&&o.real_name?i`<i>${o.real_name}</i>`:null}</span>
    <${Me} lit=${n} />
  </button>
`,_r=({state:e,table:t,me:o,setLocal:n})=>i`<main class="quiet-page">
  <${Te} table=${t} me=${o.id} />
  <${Me} lit=${ot(e).size>0} />
  <h1>${j("guest.finale.lit",ot(e).size)}</h1>
  <p>${p("guest.finale.later")}</p>
  <${ye} me=${o} guests=${t.guests} />
  <button class="quiet" onClick=${()=>n({wished:!1})}>${p("guest.finale.again")}</button>
</main>`;var Le="M64 340C64 168 172 64 320 64s256 104 256 276z",En=()=>i`
  <svg class="lid" viewBox="0 0 640 392" aria-hidden="true">
    <defs>
      <clipPath id="lid-shell"><path d=${Le} /></clipPath>
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
      <path d=${Le} fill="var(--metal-2)" transform="translate(16 8)" />
      <path d=${Le} fill="var(--metal-3)" transform="translate(78 26)" />
      <path d=${Le} fill="var(--metal-4)" transform="translate(186 52)" />
      <path d=${Le} fill="var(--metal-5)" transform="translate(318 80)" />
      <path d="M576 340C576 232 534 150 470 104" fill="none" stroke="var(--metal-4)" stroke-width="9" />
    </g>
    <path d="M50 336h540a9 9 0 0 1 0 18H50a9 9 0 0 1 0-18z" fill="var(--metal-3)" />
    <path d="M50 336h170l-14 18H50a9 9 0 0 1 0-18z" fill="var(--metal-1)" />
    <path d="M430 336h160a9 9 0 0 1 0 18H416z" fill="var(--metal-4)" />
  </svg>
`;var hr=["exact","close","miss"],gr=e=>{let t=e.filter(({hidden:n})=>!n),o=t.find(({sure:n})=>n===!1)||t[0];return o?o.id:null},Cn=({state:e,table:t,me:o,send:n,setLocal:r,notice:s})=>{let a=t.spotlight?t.spotlight.clusters:[],[l,m]=C(()=>gr(a)),f=nn(e),u=(_,d)=>n({type:"rule",cluster:_,verdict:d});return i`
    <div class="lifted" aria-hidden="true"><${En} /></div>
    <main class="judge">
      <h1>${p("guest.judge.title",{name:o.name}).split("|").map(_=>i`<span>${_} </span>`)}</h1>
      <p class="lead">${p("guest.judge.how")}</p>
      ${s&&i`<p class="error">${s}</p>`}
      <ul>
        ${a.map(_=>{let d=f[_.id]||_.verdict||"miss",c=_.hidden||_.ruled_by==="host";return i`<li key=${_.id}>
            ${_.id===l&&!c?i`<${$r} cluster=${_} verdict=${d} rule=${u} />`:i`<${kr} cluster=${_} verdict=${d} fixed=${c} open=${()=>m(_.id)} />`}
          </li>`})}
      </ul>
      <button class="primary" onClick=${()=>r({judged:o.id})}>${p("guest.judge.done")}</button>
    </main>
  `},At=({hidden:e,texts:t})=>e?p("guest.read.hidden"):t.join(" · "),$r=({cluster:e,verdict:t,rule:o})=>i`
  <section class="open">
    <b>${At(e)}</b>
    <p class="note">${j("guest.read.said",e.size)}<span>${yr(e)}</span></p>
    <div class="three" role="group" aria-label=${At(e)}>
      ${hr.map(n=>i`<button key=${n} class=${n} aria-pressed=${n===t} onClick=${()=>o(e.id,n)}>
          <${Pe} verdict=${n} /><span>${p(`common.verdict.${n}`)}</span>
        </button>`)}
    </div>
  </section>
`,yr=({reason:e,ruled_by:t})=>{if(!e||t!=="matcher"||!ce(`reason.${e.code}`))return"";let o=p(`reason.${e.code}`,Ft(e.parts));return o.charAt(0).toUpperCase()+o.slice(1)},br=({sure:e,ruled_by:t,hidden:o})=>e===!1&&t==="matcher"&&!o,kr=({cluster:e,verdict:t,fixed:o,open:n})=>i`
  <button class="row" disabled=${o} aria-expanded=${o?void 0:"false"} onClick=${n}>
    <b>${At(e)}${e.ruled_by==="host"&&i`<small>${p("guest.judge.host")}</small>`}${br(e)&&i`<small>${p("guest.judge.unsure")}</small>`}</b>
    <span>${p(`common.verdict.${t}`)}<${Pe} verdict=${t} /></span>
  </button>
`;var vr=4e3,On=({label:e,children:t})=>{let[o,n]=C(!1),r=()=>n(!1);return L(()=>{if(!o)return;let a=setTimeout(r,vr);return()=>clearTimeout(a)},[o]),i`<div class="peek">
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
  </div>`};var Mn=({boot:e,state:t,table:o,me:n,seat:r,setLocal:s})=>{let a=te(t,n.sealed),l=a&&!n.sealed;return i`<main class="quiet-page">
    <p class="note">${o.title}</p>
    <h1 class=${Oe(n.name)}>${n.name}</h1>
    <p>${p(a?"guest.kitchen.away":"guest.kitchen.empty")}</p>
    <p class="note">${p("guest.house_rule")}</p>
    ${l&&i`<p class="note" role="status">${p("guest.kitchen.travelling")}</p>`}
    <div class="foot">
      ${r.secret&&i`<${On} label=${p("guest.kitchen.peek")}><b>${r.secret.profession}</b><//>`}
      ${a?i`<button class="quiet" onClick=${()=>s({editing:!0})}>${p("guest.kitchen.change")}</button>`:i`<button class="primary" onClick=${()=>s({later:!1})}>${p("guest.kitchen.seal")}</button>`}
      <${ge} ...${e} />
      <${ee} />
    </div>
  </main>`};var at=["walk","list","eyes","poker","judge"],wr={seal:["seal"],guess:at,pass:at,know:at,withdraw:at,rule:["judge"],wish:["finale"]},jt=(e,t)=>({code:t,about:"about"in e?e.about:null,on:wr[e.type]||[]}),Tn=(e,t)=>{let o="about"in t?t.about:null;return e&&e.about!==null&&e.about!==o?e:null};var xr=e=>e?e.kind==="guess"?e.text:p(`guest.list.${e.kind}`):p("guest.list.nothing"),Sr=e=>p(e.sealed?"guest.list.locked":"guest.list.unsealed"),Pn=({code:e,state:t,view:o,table:n,seat:r,local:s,setLocal:a,notice:l})=>{let m=J(t),f=ae(t),u=new Set(r.open),_=n.guests.filter(({id:g,waiting:y})=>g!==r.guest&&!y),d=rt(_.map(({id:g})=>g),r.guest,e),c=new Map(_.map(g=>[g.id,g])),$=g=>a({about:g,hand:{kind:"walk",moment:K(o)}});return i`<main>
    <h1 class="title">${p(f.length?"guest.list.title":"guest.list.done")}</h1>
    <p class="lead">${f.length?j("guest.list.left",f.length):p("guest.list.done_why")}</p>
    ${l&&i`<p class="error">${l}</p>`}
    ${f.length>0&&i`<button class="primary" onClick=${()=>$($e(re(t),m,s.about)||f[0])}>
      ${p("guest.list.go_on")}
    </button>`}
    <ul class="rows">
      ${d.map(g=>{let y=c.get(g),v=i`<${se} state=${m[g]?"uncovered":u.has(g)?"late":"covered"} />
          <b>${y.name}</b><span>${u.has(g)||m[g]?xr(m[g]):Sr(y)}</span>`;return i`<li key=${g}>
          ${u.has(g)?i`<button class="row" onClick=${()=>$(g)}>${v}</button>`:i`<div class="row">${v}</div>`}
        </li>`})}
    </ul>
    ${n.phase==="reveals"&&i`<button class="quiet" onClick=${()=>a({hand:null})}>${p("guest.list.back")}</button>`}
    <${st} table=${n} />
    <${ee} />
  </main>`};var Er={seal:yn,kitchen:Mn,walk:pn,list:Pn,eyes:Nt,poker:Nt,judge:Cn,finale:Sn,closed:gn,knock:fn},It=new Set(["eyes","poker","kitchen","knock","arriving"]),Cr=2e4,Or=(e,t)=>It.has(t)||t==="list"&&!ae(e).length,Ln=({boot:e,code:t,token:o,line:n,state:r})=>{let[s,a]=Pr(`coperto.local.${t}.${o.slice(0,16)}`),[l,m]=C(null),f=ln(r,s),{view:u}=r;Lr(f.name,u?K(u):"",Or(r,f.name));let _=l&&l.on.includes(f.name)?Mr(l,u):null;L(()=>{r.refused&&m(jt(r.refused.command,r.refused.code))},[r.refused]),L(()=>{_&&Fe(_)},[_]),L(()=>{if(!l)return;let k=setTimeout(()=>m(null),Cr);return()=>clearTimeout(k)},[l]),Tr(t,r);let d=de(f.name,"about"in f&&f.about);if(f.name==="ended")return i`<${$n} code=${f.code} dinner=${t} state=${r} />`;if(f.name==="arriving"||!u||!u.seat)return i`<${Tt} state=${r} /><${mn} />`;let{table:c,seat:$}=u,g=async k=>{let x=await n.send(k);return x.ok?m(w=>Tn(w,k)):x.code!=="ended"&&m(jt(k,x.code)),x},y=le(u,$.guest),v={boot:e,code:t,token:o,state:r,view:u,table:c,seat:$,me:y,local:s,setLocal:a,send:g,notice:_};return i`
    <${Tt} state=${r} />
    ${c.paused&&!It.has(f.name)&&i`<p class="rest" role="status">${p("guest.mirror.paused")}</p>`}
    <div class="scene" ...${d}><${Er[f.name]} ...${v} scene=${f} /></div>
  `},Mr=({code:e,about:t},o)=>{let n=t&&o&&W(o,t);return n?`${n}: ${V(e)}`:V(e)},Tr=(e,{view:t,pending:o,conn:n})=>{let r=t&&t.seat,s=t&&r&&le(t,r.guest),a=!!(s&&s.sealed&&!o.length);L(()=>{a&&r&&et(Rt(e,r.guest))},[a]),L(()=>{n.closed===D.ERASED&&Bt(e)},[n.closed])},Pr=e=>{let[t,o]=C(()=>Object.assign({},an,Ae(e,{})));return[t,n=>o(r=>{let s=Object.assign({},r,n);return je(e,s),s})]},Lr=(e,t,o)=>{let n=Y(!0);L(()=>{document.documentElement.dataset.posture=o?"dark":"hand"},[o]),L(()=>{n.current||(scrollTo(0,0),ho()),n.current=!1},[e,It.has(e)?t:""])};var Dr=async(e,t,o)=>{let n=`coperto.join-id.${e}`,r=G(n)||He();H(n,r);let s=await Qe(`/api/dinners/${e}/guests`,Object.assign({name:t,id:r},o?{join_token:o}:{}));return s.ok&&H(n,null),s},Rr=({code:e,status:t})=>t===0?p("common.offline"):t===404?p("guest.join.unknown"):V(e),Dn=({boot:e,code:t,join:o,onSeated:n})=>{let[r,s,a]=me(`${t}.name`,""),[l,m]=C(""),[f,u]=C(""),[_,d]=C(!1),c=Y(null);L(()=>{_e(`/api/dinners/${t}`,o).then(g=>g.ok&&m(g.body.title))},[t]);let $=async g=>{if(g.preventDefault(),_)return;if(!U(r)){u(p("guest.join.empty")),c.current&&c.current.focus();return}d(!0);let y=await Dr(t,U(r),o);if(d(!1),!y.ok)return u(Rr(y));a(),n(y.body.token)};return i`<main ...${de()}>
    <header class="bar"><span>${l||"Coperto"}</span><${ge} ...${e} /></header>
    <form onSubmit=${$} novalidate>
      <${fe}><h1><b>${p("guest.join.title")}</b></h1><//>
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
    <${nt} title=${p("guest.join.have")} lines=${[p("guest.join.have_how")]} />
    <${ee} />
  </main>`};var lt=qt();io(lt);dt();var ie=lt.code||"",An=document.getElementById("app"),Rn=e=>{Ie("seat",ie,e),Bo(Ln,so({code:ie,token:e,letterbox:`/api/dinners/${ie}/do`}),{boot:lt,code:ie,token:e},An)},Nr=mt("join",ie),Nn=mt("seat",ie);Nn?Rn(Nn):xe(ue(Dn,{boot:lt,code:ie,join:Nr,onSeated:Rn}),An);
