/*! Contains Preact, (c) 2015-present Jason Miller, MIT (../vendor/LICENSE-preact.txt), and htm, (c) 2018 Google Inc.,
Apache-2.0 (../vendor/LICENSE-htm.txt), both shortened. */
var Ye={},_e="it",Et=(e,t)=>{Ye=e,_e=t},Ce=()=>_e,oe=e=>Object.prototype.hasOwnProperty.call(Ye,e),p=(e,t)=>{let n=oe(e)?Ye[e]:e;if(!t)return n;let o=t;return n.replace(/\{(\w+)\}/g,(r,s)=>s in o?String(o[s]):r)},Ct=e=>e.map(t=>t[_e]||t.und||t.en),A=(e,t,n)=>{let o=`${e}.${new Intl.PluralRules(_e).select(t)}`;return p(oe(o)?o:`${e}.other`,Object.assign({n:t},n))},Oe=e=>{let t=`common.ordinal.${new Intl.PluralRules(_e,{type:"ordinal"}).select(e)}`;return p(oe(t)?t:"common.ordinal.other",{n:e})},B=e=>oe(`refusal.${e}`)?p(`refusal.${e}`):p("common.did_not_work"),Ot=e=>e.length<2?e.join(""):p("common.and",{first:e.slice(0,-1).join(", "),last:e[e.length-1]});var Me=new Map,Qe=()=>{try{return localStorage}catch{return null}},Mt=e=>{let t=Qe();Array.from(Me.keys()).concat(t?Object.keys(t):[]).filter(o=>o.startsWith("coperto.")&&o.split(".").includes(e)).forEach(o=>U(o,null))},Y=e=>{let t=Me.get(e);if(t!==void 0)return t;try{let n=Qe();return n?n.getItem(e):null}catch{return null}},U=(e,t)=>{Me.set(e,t);let n=Qe();if(n)try{t===null?n.removeItem(e):n.setItem(e,t),Me.delete(e)}catch{}},De=(e,t)=>{let n=Y(e);if(n===null)return t;try{return JSON.parse(n)}catch{return t}},Pe=(e,t)=>U(e,t===null?null:JSON.stringify(t));var Dt=e=>{let t=document.getElementById(e);return t&&t.textContent?JSON.parse(t.textContent):{}},Pt=()=>{let e=Dt("boot");return Et(Dt("words"),e.language||"it"),Object.assign({code:null,language:"it",languages:["it","en"],version:""},e)},io=(e=location.hash)=>{let t={};for(let n of e.replace(/^#/,"").split("&")){let o=n.indexOf("=");o>0&&(t[n.slice(0,o)]=co(n.slice(o+1)))}return t},co=e=>{try{return decodeURIComponent(e)}catch{return e}},uo=(e,t)=>{let n=location.pathname+location.search;history.replaceState(null,"",t?`${n}#${e}=${t}`:n)},et=(e,t)=>{let n=io()[e];return n&&U(Ze(e,t),n),n||Y(Ze(e,t))},Te=(e,t,n)=>{U(Ze(e,t),n),uo(e,n)},Ze=(e,t)=>`coperto.${e}.${t}`;var D={NOT_TEXT:1003,TOO_BIG:1009,MALFORMED:4e3,HELLO_TIMEOUT:4001,PROTOCOL:4002,REFUSED:4003,OPENED_ELSEWHERE:4004,FLOODING:4008,REVOKED:4010,TOO_SLOW:4011,RESTARTING:4012,ERASED:4013},Tt=new Set([D.MALFORMED,D.PROTOCOL,D.REFUSED,D.OPENED_ELSEWHERE,D.REVOKED,D.ERASED]),Rt=new Set([D.REFUSED,D.REVOKED,D.ERASED]),Lt=e=>(Object.entries(D).find(([,t])=>t===e)||["malformed"])[0].toLowerCase();var At={dial:e=>new WebSocket(e),now:()=>Date.now(),after:(e,t)=>setTimeout(e,t),cancel:e=>clearTimeout(e),random:Math.random,hidden:()=>document.visibilityState==="hidden",watch:({wake:e,sleep:t})=>{document.addEventListener("visibilitychange",e),addEventListener("pageshow",e),addEventListener("online",e),addEventListener("pagehide",t)}};var Re=()=>{let e=crypto.getRandomValues(new Uint8Array(16));return btoa(String.fromCharCode(...e)).replace(/\+/g,"-").replace(/\//g,"_").replace(/=+$/,"")};var po=200,Nt=e=>{let t=De(e,[]),n=Array.isArray(t)?t.slice(0,po):[],o=r=>{n=r,Pe(e,n.length?n:null)};return{items:()=>n,first:()=>n[0],add:(r,s)=>{let l={id:Re(),seen:s,command:r};return o(n.concat(l)),l},settle:r=>{let s=n.find(l=>l.id===r);return s&&o(n.filter(l=>l.id!==r)),s},clear:()=>o([])}};var fo=1,jt=5e3,mo=12e3,_o=4e3,It=1500,ho=3e3,go=4e3,Ht=1e3,$o=5e3,yo=3e3,Ft=[0,500,1e3,2e3,4e3,4e3,4e3,8e3],bo=3,Ut=({url:e,token:t,env:n,ears:o})=>{let r=null,s="idle",l=null,a=0,f=0,m=0,u=0,_=0,d=(h,S=0)=>{n.cancel(l),l=h&&n.after(h,S)},i=(h,S=null)=>{s=h,m=n.now(),o.turned(h,S)},y=()=>{let h=r;if(r=null,!!h){h.onopen=h.onmessage=h.onclose=h.onerror=null;try{h.close()}catch{}}},g=()=>{y(),_=0,i("connecting"),d(k,jt);let h;try{h=n.dial(e)}catch{return}r=h,h.onopen=()=>{d(k,jt),L({type:"hello",token:t,protocol:fo})},h.onmessage=S=>b(S.data),h.onclose=S=>w(S.code)},b=h=>{let S=ko(h);S&&(f=n.now(),_=0,s==="live"?d(null):S.type==="view"&&(d(null),i("live")),S.type!=="pong"&&o.frame(S))},w=h=>{Tt.has(h)?T(h):h===D.RESTARTING?v(n.random()*yo,h):(h===D.FLOODING&&(a=Math.max(a,bo)),E(h))},k=()=>E(null),E=h=>{let S=Ft[Math.min(a,Ft.length-1)];a+=1,v(S*(.7+.6*n.random()),h)},v=(h,S)=>{y(),d(()=>n.hidden()||g(),h),i("waiting",S)},T=h=>{y(),d(null),i("ended",h)},q=h=>{_&&_<=h||(_=h,L({type:"ping"})?d(j,h):j())},j=()=>{a=0,g()},L=h=>{try{return r?(r.send(JSON.stringify(h)),!0):!1}catch{return!1}},$=()=>{if(s==="ended"||n.hidden())return;o.woke();let h=n.now();s==="live"?h-f>ho&&q(It):(s!=="connecting"||h-m>It)&&j()},x=()=>{n.after(x,Ht);let h=n.now(),S=h-u>go;u=h,S&&$(),s==="live"&&(h-m>$o&&(a=0),h-f>mo&&!n.hidden()&&(f=h,q(_o)))};return{open:()=>{u=n.now(),n.after(x,Ht),g()},sleep:()=>{s!=="ended"&&(y(),d(null),i("idle"))},wake:$,reconnect:j,send:L}},ko=e=>{try{return typeof e=="string"?JSON.parse(e):null}catch{return null}};var vo={state:"connecting",late:!1,long:!1,closed:null},Wt=()=>{let e={view:null,conn:vo,pending:[],trouble:null,refused:null},t=new Set,n=o=>{e=Object.assign({},e,o),t.forEach(r=>r(e))};return{state:()=>e,set:n,take:o=>xo(o,e.view)?!1:(n({view:o}),!0),subscribe:o=>(t.add(o),o(e),()=>t.delete(o))}},xo=(e,t)=>t!==null&&e.epoch===t.epoch&&e.version<t.version;var wo=2500,So=2e4,Eo=1e4,Co=1e3,Oo=8e3,zt=({code:e,token:t,url:n=Mo(e),env:o=At})=>{let r=Wt(),s=Nt(`coperto.outbox.${e}.${t.slice(0,16)}`),l=new Map,a=[],f=null,m=0,u=null,_=[],d=Ut({url:n,token:t,env:o,ears:{frame:$=>y($),turned:($,x)=>E($,x),woke:()=>q()}}),i=()=>{let $=r.state().view;a=a.filter(({version:x})=>!$||$.version<x),r.set({pending:a.map(({item:x})=>x).concat(s.items())})},y=$=>{if($.type==="view"){let{view:x}=r.state();x&&x.epoch!==$.epoch&&(a=[]),r.take($)&&a.length&&i()}else $.type==="ack"?g($.id,{ok:!0,version:$.version}):$.type==="no"&&$.retry?w($.code):$.type==="no"&&g($.id||f,{ok:!1,code:$.code})},g=($,x)=>{let h=$&&s.settle($);h&&(o.cancel(u),f=null,m=0,x.ok&&a.push({item:h,version:x.version}),r.set({trouble:null}),b(h,x),i(),k())},b=($,x)=>{let h=l.get($.id);l.delete($.id),h?h(x):x.ok||r.set({refused:{command:$.command,code:x.code}})},w=$=>{o.cancel(u),f=null,r.set({trouble:$});let x=Math.min(Co*2**m,Oo)*(.7+.6*o.random());m+=1,u=o.after(k,x)},k=()=>{let $=s.first();!$||f||r.state().conn.state!=="live"||(f=$.id,d.send({type:"do",id:$.id,seen:$.seen,command:$.command}),o.cancel(u),u=o.after(d.reconnect,Eo))},E=($,x)=>{f=null,o.cancel(u),$==="live"?v():T(),$==="ended"&&L(x);let{late:h,long:S}=$==="live"?{late:!1,long:!1}:r.state().conn;r.set({conn:{state:$==="idle"?"waiting":$,late:h,long:S,closed:x}}),k()},v=()=>{_.forEach(o.cancel),_=[]},T=()=>{_.length||(_=[j("late",wo),j("long",So)])},q=()=>{let{conn:$}=r.state();$.state!=="live"&&(v(),T(),r.set({conn:Object.assign({},$,{late:!1,long:!1})}))},j=($,x)=>o.after(()=>r.set({conn:Object.assign({},r.state().conn,{[$]:!0})}),x),L=$=>{v(),$!==null&&Rt.has($)&&s.clear();let x=Array.from(l.values());l.clear(),x.forEach(h=>h({ok:!1,code:"ended"})),i()};return d.open(),o.watch(d),i(),{state:r.state,subscribe:r.subscribe,send:($,{seen:x=null}={})=>{if(r.state().conn.state==="ended")return Promise.resolve({ok:!1,code:"ended"});let h=s.add($,x),S=new Promise(I=>l.set(h.id,I));return i(),k(),S}}},Mo=e=>`${location.protocol==="https:"?"wss":"ws"}://${location.host}/ws/${e}`;var tt=e=>{let t=document.querySelector(`[data-live="${e}"]`);if(t)return t;let n=document.createElement("p");return n.dataset.live=e,n.setAttribute("role",e),n.className="unseen",document.body.appendChild(n),n},qt=()=>{tt("status"),tt("alert")},Bt=e=>Kt("status",e),Jt=e=>Kt("alert",e),Kt=(e,t)=>{let n=tt(e);n.textContent!==t&&(n.textContent=t)},Vt=()=>{let e=document.querySelector("h1");e&&(e.setAttribute("tabindex","-1"),e.focus({preventScroll:!0}))};var C,Yt,Do,K,nt,Ie,Qt,Ae,Zt,st,ot,Po,ge=Symbol.for("pv"),He={},Fe=[],To=/^m(i|n|o|s|text|space)$/,rt=Array.isArray,lt=Fe.slice,Z=Object.assign;function Q(e){e&&e.parentNode&&e.remove()}function se(e,t,n){var o,r,s,l={},a=arguments.length;for(s in t)s=="key"?o=t[s]:s=="ref"&&typeof e!="function"?r=t[s]:l[s]=t[s];return a>2&&(l.children=a>3?lt.call(arguments,2):n),he(e,l,o,r,null)}function he(e,t,n,o,r){var s={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:ge,__v:r||++Yt,__i:-1,__u:0};return!r&&C.vnode&&C.vnode(s),s}function $e(e){return e.children}function Ne(e,t){this.props=e,this.context=t,this.__g=0}function V(e,t){if(t==null)return e.__&&V(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:V(e)}function Ro(e){var t,n=e.__v,o=n.__e,r=[],s=[],l=e.__P;l&&((t=Z({constructor:ge},n)).__v=n.__v+1,C.vnode&&C.vnode(t),at(l,t,n,e.__n,l.namespaceURI,32&n.__u?[o]:null,r,o||V(n),32&n.__u,s),t.__v=n.__v,t.__.__k[t.__i]=t,rn(r,t,s),n.__=n.__e=null,t.__e!=o&&en(t))}function en(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),en(e)}function Gt(e){(8&e.__g||(e.__g|=8,K.push(e),Ie++))&&nt==C.debounceRendering||((nt=C.debounceRendering)||queueMicrotask)(tn)}function tn(){try{for(var e,t=1;K.length;)K.length>t&&K.sort(Qt),e=K.shift(),t=K.length,8&e.__g&&Ro(e)}finally{(Ie=K.length)&&(nt||queueMicrotask)(tn)}}function nn(e,t,n,o,r,s,l,a,f,m,u){var _,d,i,y,g,b,w=o.__k||Fe,k=t.length;for(f=Lo(n,t,w,f,k),_=0;_<k;_++)(i=n.__k[_])!=null&&(d=~i.__i&&w[i.__i]||He,i.__i=_,b=at(e,i,d,r,s,l,a,f,m,u),y=i.__e,(d.ref!=i.ref||8&d.__u)&&(d.ref&&it(d.ref,null,i,d),i.ref&&u.push(i.ref,i.__c||y,i)),g=g||y,4&i.__u?(f=on(i,f,e,!d.__v),d.__e&&(d.__e=null)):typeof i.type=="function"&&b!==void 0?f=b:y&&(f=y.nextSibling),i.__u&=-21);return n.__e=g,f}function Lo(e,t,n,o,r){var s,l,a,f,m,u,_,d,i,y=n.length,g=y,b=0,w=0,k=e.__k=Array(r);for(s=0;s<r;s++)(l=t[s])!=null&&typeof l!="boolean"&&typeof l!="function"?(typeof l!="object"||l.constructor===String?l=k[s]=he(null,l):rt(l)?l=k[s]=he($e,{children:l}):l.constructor===ge&&l.__b?l=k[s]=he(l.type,l.props,l.key,l.ref,l.__v):k[s]=l,f=s+b,l.__=e,l.__b=e.__b+1,a=null,~(m=l.__i=Ao(l,n,f,g))&&(g--,(a=n[m])&&(a.__u|=2)),a&&a.__v?(l.__u|=16,m==f-1?b--:m==f+1?b++:m!=f&&(m>f?b--:b++,w=1)):(~m||(r>y?b--:r<y&&b++),typeof l.type!="function"&&(l.__u|=4))):k[s]=null;if(w){for(u=[],_=[],s=0;s<r;s++)if((l=k[s])&&16&l.__u){for(b=0,d=u.length;b<d;)u[i=b+d>>1]<l.__i?b=i+1:d=i;u[b]=l.__i,_[s]=b+1}for(b=u.length;s--;)_[s]&&(_[s]==b?b--:k[s].__u|=4)}if(g)for(s=0;s<y;s++)!(a=n[s])||2&a.__u||(a.__e==o&&(o=V(a)),ct(a,a));return o}function on(e,t,n,o){var r,s,l,a;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(s=0;s<r.length;s++)r[s]&&(r[s].__=e,t=on(r[s],t,n,!1));return t}for(t&&!t.parentNode&&(t=V(e))&&!t.parentNode&&(t=null),l=e.__e,a=t;a&&a.nodeType==8;)a=a.nextSibling;for(l!=a&&(!o&&n.moveBefore&&l.parentNode?n.moveBefore(l,t):n.insertBefore(l,t||null)),t=l;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function Ao(e,t,n,o){var r,s=e.key,l=e.type,a=t[n],f=a&&!(2&a.__u);if(a===null&&s==null||f&&s==a.key&&l==a.type)return n;if(o>(f?1:0)){for(r=n-1;r>=0;r--)if((a=t[r])&&!(2&a.__u)&&s==a.key&&l==a.type)return r;for(r=n+1;r<t.length;r++)if((a=t[r])&&!(2&a.__u)&&s==a.key&&l==a.type)return r}return-1}function Xt(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function Le(e,t,n,o,r){var s,l;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||Xt(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||Xt(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(l=ot[t]||(ot[t]=No(t)),(e.__a||(e.__a={}))[t]=st,s=t!=(t=t.replace(Zt,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,l,s):e.removeEventListener(t,l,s));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n==null?"":n)}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function No(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[Ae]==null)t[Ae]=st++;else if(t[Ae]<this.__a[e])return;return n(C.event?C.event(t):t)}}}function at(e,t,n,o,r,s,l,a,f,m){var u,_,d,i,y,g,b,w,k,E,v,T,q,j,L,$,x,h,S=t.type;if(t.constructor!==ge)return null;128&n.__u&&(f=32&n.__u,u=n.__c.__z)&&(t.__u|=f,_=s=[],u.nodeType==8?a=je(u,s):s.push(u),a=s[0]||a),(u=C.__b)&&u(t);e:if(typeof S=="function"){d=l.length;try{if(w=t.props,k=(u=S.prototype)&&u.render,E=(u=S.contextType)&&o[u.__c],v=u?E?E.props.value:u.__:o,(i=n.__c)?(t.__c=i,2&i.__g&&(i.__g|=1)):(k?t.__c=i=new S(w,v):(t.__c=i=new Ne(w,v),i.constructor=S,i.render=Io),E&&E.sub(i),i.state||(i.state={}),i.__n=o,i.__g|=8,i.__h=[],i.__k=[]),k&&(i.__s||(i.__s=i.state),S.getDerivedStateFromProps&&(i.__s==i.state&&(i.__s=Z({},i.__s)),Z(i.__s,S.getDerivedStateFromProps(w,i.__s)))),y=i.props,g=i.state,i.__v=t,n.__c){if(w!==y&&k&&!S.getDerivedStateFromProps&&i.componentWillReceiveProps&&i.componentWillReceiveProps(w,v),t.__v==n.__v&&!(8&i.__g)||!(4&i.__g)&&i.shouldComponentUpdate&&i.shouldComponentUpdate(w,i.__s,v)===!1){t.__v!=n.__v&&(i.props=w,i.state=i.__s,i.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(I){I&&(I.__=t)}),Fe.push.apply(i.__h,i.__k),i.__k=[],i.__h.length&&l.push(i),a=V(n);break e}i.componentWillUpdate&&i.componentWillUpdate(w,i.__s,v),k&&i.componentDidUpdate&&i.__h.push(function(){i.componentDidUpdate(y,g,b)})}else k&&!S.getDerivedStateFromProps&&i.componentWillMount&&i.componentWillMount(),k&&i.componentDidMount&&i.__h.push(i.componentDidMount);i.context=v,i.props=w,i.__P=e,i.__g&=-5,T=C.__r,q=k?25:0;do i.__g&=-9,T&&T(t),u=i.render(i.props,i.state=i.__s,i.context);while(8&i.__g&&++q<25);k&&(Fe.push.apply(i.__h,i.__k),i.__k=[]),i.state=i.__s,i.getChildContext&&(o=Z({},o,i.getChildContext())),k&&n.__c&&i.getSnapshotBeforeUpdate&&(b=i.getSnapshotBeforeUpdate(y,g)),j=u&&u.type===$e&&u.key==null?u.props.children:u,w.__P&&(u=a,r=(e=w.__P).namespaceURI,f=s=null,n.props&&n.props.__P!=e&&(n.__k.some(function(I){I&&ct(I,I)}),n.__k=null),a=n.__k?V(n,0):null),a=nn(e,rt(j)?j:[j],t,n,o,r,s,l,a,f,m),w.__P&&(t.__e=null,a=u),t.__u&=-161,_&&_.some(Q),i.__h.length&&l.push(i),1&i.__g&&(i.__g&=-4)}catch(I){if(l.length=d,t.__v=null,f||s)if(I&&I.then){if(t.__u|=128|f,s){for(~(x=s.indexOf(a||void 0))||(x=s.length);(h=s[x-1])&&h.nodeType==8;)x--;for(;x<s.length;x++)if(h=s[x])if(s[x]=null,L){if(h==$)break}else{if(h.nodeType!=8)break;h.data.startsWith("$s")&&($=je(L=h))}}if(!L){for(;a&&a.nodeType==8&&a.nextSibling;)a=a.nextSibling;L=a}(u=je(L=t.__c.__z||(t.__c.__z=L)))?(t.__e=L,a=u):t.__e=a,a=a&&a.nextSibling}else s&&s.some(Q);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),I&&I.then||sn(t),C.__e(I,t,n)}}else a=t.__e=jo(n.__e,t,n,o,r,s,l,f,m,e);return(u=C.diffed)&&u(t),a}function je(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function sn(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(sn))}function rn(e,t,n){for(var o=0;o<n.length;)it(n[o++],n[o++],n[o++]);C.__c&&C.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(s){s.call(r)})}catch(s){C.__e(s,r.__v)}})}function jo(e,t,n,o,r,s,l,a,f,m){var u,_,d,i,y,g,b,w,k=n.props||He,E=t.props,v=t.type;if(v=="svg"?r="http://www.w3.org/2000/svg":v=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),s){for(u=0;u<s.length;u++)if((y=s[u])&&(v?y.localName==v:y.nodeType==3)){e=y,s[u]=null;break}}if(!e){if(w=m.ownerDocument||document,!v)return w.createTextNode(E);e=w.createElementNS(r,v,E.is?E:m),a&&(C.__m&&C.__m(t,s),a=!1),s=null}if(v){if(m=v=="template"&&e.content||e,s=v=="textarea"&&E.defaultValue!=null?null:s&&lt.call(m.childNodes),!a&&s)for(k={},u=0;u<e.attributes.length;u++)k[(y=e.attributes[u]).name]=y.value;for(u in k)y=k[u],u=="dangerouslySetInnerHTML"?d=y:u=="children"||u in E||u=="value"&&"defaultValue"in E||u=="checked"&&"defaultChecked"in E||Le(e,u,null,y,r);for(u in E)y=E[u],u=="children"?i=y:u=="dangerouslySetInnerHTML"?_=y:u=="value"?g=y:u=="checked"?b=y:a&&typeof y!="function"||k[u]===y||Le(e,u,y,k[u],r);_?(a||d&&(_.__html==d.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(d&&(e.textContent=""),(v=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&To.test(v))&&(r="http://www.w3.org/1999/xhtml"),nn(m,rt(i)?i:[i],t,n,o,r,s,l,s?s[0]:n.__k&&V(n,0),a,f),s&&s.some(Q)),a&&v!="textarea"||(u="value",v=="progress"&&g==null?e.removeAttribute(u):g==null||g===e[u]&&(v!="progress"||g)||Le(e,u,g,k[u],r),u="checked",b!=null&&b!=e[u]&&Le(e,u,b,k[u],r))}else k===E||a&&e.data==E||(e.data=E);return e}function it(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){C.__e(r,n)}}function ct(e,t,n){var o,r,s,l;if(C.unmount&&C.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||it(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(a){C.__e(a,t)}o.__P=o.__n=null}if(o=e.__k)for(l=0;l<o.length;l++)o[l]&&ct(o[l],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(r=je(o,s=[]))&&(o==e.__e&&s.some(Q),Q(r),Q(o)),n||Q(e.__e),e.__e=e.__c=e.__=null}function Io(e,t,n){return this.constructor(e,n)}function ye(e,t){var n,o,r,s;C.__&&C.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=he($e,{children:[e]}),r=[],s=[],at(t,t.__k,o||He,He,t.namespaceURI,o?null:t.firstChild?lt.call(t.childNodes):null,r,o?o.__e:t.firstChild,n,s),rn(r,t.__k,s),t.__k.props.children=null}C={__e:function(e,t,n,o){for(var r,s,l;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((l=(s=r.constructor)&&s.getDerivedStateFromError)&&r.setState(s.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,o||{}),l=1),l&&8&r.__g)return void(r.__g|=2)}catch(a){e=a}}throw Ie=0,e}},Yt=0,Do=function(e){return e!=null&&e.constructor===ge},Ne.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Z({},this.state)),typeof e=="function"&&(e=e(Z({},n),this.props)),e&&(Z(n,e),this.__v&&(t&&this.__k.push(t),Gt(this)))},Ne.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),Gt(this))},Ne.prototype.render=$e,K=[],Ie=0,Qt=function(e,t){return e.__v.__b-t.__v.__b},Ae=Symbol(),Zt=/(PointerCapture)$|Capture$/i,st=0,ot={},Po=0;var an=function(e,t,n,o){var r;t[0]=0;for(var s=1;s<t.length;s++){var l=t[s++],a=t[s]?(t[0]|=l?1:2,n[t[s++]]):t[++s];l===3?o[0]=a:l===4?o[1]=Object.assign(o[1]||{},a):l===5?(o[1]=o[1]||{})[t[++s]]=a:l===6?o[1][t[++s]]+=a+"":l?(r=e.apply(a,an(e,a,n,["",null])),o.push(r),a[0]?t[0]|=2:(t[s-2]=0,t[s]=r)):o.push(a)}return o},ln=new Map;function cn(e){var t=ln.get(this);return t||(t=new Map,ln.set(this,t)),(t=an(this,t.get(e)||(t.set(e,t=(function(n){for(var o,r,s=1,l="",a="",f=[0],m=function(d){s===1&&(d||(l=l.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?f.push(0,d,l):s===3&&(d||l)?(f.push(3,d,l),s=2):s===2&&l==="..."&&d?f.push(4,d,0):s===2&&l&&!d?f.push(5,0,!0,l):s>=5&&((l||!d&&s===5)&&(f.push(s,0,l,r),s=6),d&&(f.push(s,d,0,r),s=6)),l=""},u=0;u<n.length;u++){u&&(s===1&&m(),m(u));for(var _=0;_<n[u].length;_++)o=n[u][_],s===1?o==="<"?(m(),f=[f],s=3):l+=o:s===4?l==="--"&&o===">"?(s=1,l=""):l=o+l[0]:a?o===a?a="":l+=o:o==='"'||o==="'"?a=o:o===">"?(m(),s=1):s&&(o==="="?(s=5,r=l,l=""):o==="/"&&(s<5||n[u][_+1]===">")?(m(),s===3&&(f=f[0]),s=f,(f=f[0]).push(2,0,s),s=0):o===" "||o==="	"||o===`
`||o==="\r"?(m(),s=2):l+=o),s===3&&l==="!--"&&(s=4,f=f[0])}return m(),f})(e)),t),arguments,[])).length>1?t:t[0]}var re,P,ut,un,pt=Object.is,Ue=0,yn=[],ft=[],M=C,pn=M.__b,fn=M.__r,mn=M.diffed,dn=M.__c,_n=M.unmount,hn=M.__;function We(e,t){M.__h&&M.__h(P,e,Ue||t),Ue=0;var n=P.__H||(P.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function O(e){return Ue=1,Ho(kn,e)}function Ho(e,t,n){var o=We(re++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):kn(void 0,t),function(s){var l=(o.__N||o.__)[0],a=o.t(l,s);pt(l,a)||(o.__N=[a,o.__[1]],o.__c.setState({}))}],o.__c=P,!P.__f)){P.__f=!0;var r=P.shouldComponentUpdate;P.shouldComponentUpdate=function(s,l,a){var f=this.__H;if(!f)return!0;var m=!1,u=this.props!=s;if(f.__.some(function(d){d.__N&&(m=!0,pt(d.__[0],d.__N[0])||(u=!0))}),r){var _=r.call(this,s,l,a);return m?_||u:_}return!m||u}}return o.__}function R(e,t){var n=We(re++,3);!M.__s&&_t(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,P.__H.__h.push(n))}function dt(e,t){var n=We(re++,4);!M.__s&&_t(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,P.__h.push(n))}function J(e){return Ue=5,bn(function(){return{current:e}},[])}function bn(e,t){var n=We(re++,7);return _t(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function Fo(){var e;do{for(;e=ft.shift();)try{be(e)}catch(n){M.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=yn.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(be),t.__h.some(mt),t.__h=[]}catch(n){t.__h=[],M.__e(n,e.__v)}}}while(ft.length)}M.__b=function(e){P=null,pn&&pn(e)},M.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),hn&&hn(e,t)},M.__r=function(e){fn&&fn(e),re=0;var t=(P=e.__c).__H;t&&(ut==P?P.__h=[]:(t.__h.some(be),t.__h.some(mt),re=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),ut=P},M.diffed=function(e){mn&&mn(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&$n(yn.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),ut=P=null},M.__c=function(e,t){t.some(function(n){try{n.__h.some(be),n.__h=n.__h.filter(function(o){return!o.__||mt(o)})}catch(o){n.__h=[function(){throw o}]}}),dn&&dn(e,t)},M.unmount=function(e){_n&&_n(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}r.__P=n,$n(ft.push(r))}else be(r)}catch(s){t=s}}),o.__H=void 0,t&&M.__e(t,o.__v))};var gn=typeof requestAnimationFrame=="function";function Uo(e){var t,n=function(){clearTimeout(o),gn&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);gn&&(t=requestAnimationFrame(n))}function $n(e){e!=1&&un==M.requestAnimationFrame||((un=M.requestAnimationFrame)||Uo)(Fo)}function be(e){var t=P,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),P=t}function mt(e){var t=P;e.__c=e.__(),P=t}function _t(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!pt(n,e[o])})}function kn(e,t){return typeof t=="function"?t(e):t}var c=cn.bind(se);var vn=(e,t,n,o=document.getElementById("app"))=>{o&&(qt(),t.subscribe(r=>ye(se(e,Object.assign({},n,{line:t,state:r})),o)))};var Wo=({conn:e,pending:t,trouble:n})=>{if(e.state==="ended")return null;if(e.state!=="live"&&e.late){let o=t.length?"common.line_away_kept":"common.line_away";return{text:p(o),reload:e.long}}return n?{text:B(n),reload:!1}:null},ht=({state:e})=>{let t=Wo(e);return c`<div class="line-note" role="status">
    ${t&&c`<p>${t.text}</p>`}
    ${t&&t.reload&&c`<button class="bare" onClick=${()=>location.reload()}>${p("common.reload")}</button>`}
  </div>`};var le=(e,t)=>{let n=e&&`coperto.draft.${e}`,[o,r]=O(()=>xn(n)),s=o.key===n?o:xn(n),l=a=>{n&&U(n,a),r({key:n,text:a})};return[s.text===null?t:s.text,l,()=>l(null)]},xn=e=>({key:e,text:e&&Y(e)}),wn=(e,t)=>U(`coperto.draft.${e}`,t),ke=e=>U(`coperto.draft.${e}`,null);var N=e=>e.replace(/\p{Surrogate}/gu,"").replace(/\s+/g," ").trim(),H={name:24,title:60,profession:60,also:6,realName:60,story:140,contact:120,guess:60};var ze="M4 206C4 104 72 44 159 44s155 60 155 162z",ae=({children:e})=>c`
  <div class="dome">
    <svg viewBox="0 0 318 206" preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <clipPath id="dome-clip"><path d=${ze} /></clipPath>
      </defs>
      <path d="M151 32h16l4 14h-24z" fill="var(--metal-4)" />
      <circle cx="159" cy="19" r="15" fill="var(--metal-3)" />
      <path d="M159 4a15 15 0 0 0 0 30 20 20 0 0 1 0-30z" fill="var(--metal-2)" />
      <g clip-path="url(#dome-clip)">
        <path d="M0 0h318v206H0z" fill="var(--light-3)" />
        <path d="M0 0h236v206H0z" fill="var(--metal-2)" />
        <path d=${ze} fill="var(--light-5)" transform="translate(5 3)" />
        <path d=${ze} fill="var(--light-4)" transform="translate(17 8)" />
        <path d=${ze} fill="var(--light-3)" transform="translate(200 26)" />
      </g>
    </svg>
    ${e}
  </div>
`;var zo=c`<circle cx="24" cy="24" r="20.5" fill="none" stroke="currentColor" stroke-width="3.5" /><circle
    cx="24"
    cy="24"
    r="12.5"
    fill="none"
    stroke="currentColor"
    stroke-width="2.5"
  />`,qo={covered:c`<circle cx="24" cy="24" r="22" fill="var(--metal-3)" />`,uncovered:zo,now:c`<circle cx="24" cy="24" r="21" fill="none" stroke="var(--candle-400)" stroke-width="5" /><circle
      cx="24"
      cy="24"
      r="9"
      fill="var(--candle-400)"
    />`,late:c`<circle cx="24" cy="24" r="20.5" fill="none" stroke="var(--candle-400)" stroke-width="4.5" />`},ve=({state:e})=>c`<svg class=${`plate ${e}`} viewBox="0 0 48 48" aria-hidden="true">${qo[e]}</svg>`,qe=({states:e})=>c`<span class="plates">${e.map((t,n)=>c`<${ve} key=${n} state=${t} />`)}</span>`;var Bo=400,Jo=2e3,Ko=24,Vo=e=>{let t=-1/0,n={control:null,spot:null};return{moved:()=>{e()-t<Jo&&(t=e())},typed:()=>{t=-1/0},allows:(o,r)=>(o===n.control||Go(r,n.spot))&&e()-t<Bo?!1:(n={control:o,spot:r},t=e(),!0)}},Go=(e,t)=>e&&t?Math.hypot(e.x-t.x,e.y-t.y)<Ko:e===t,gt=Vo(()=>performance.now()),Sn=null,Xo=e=>{let t=e.target.closest("button, a");!t||Sn===e||(Sn=e,!gt.allows(t,e.detail?{x:e.clientX,y:e.clientY}:null)&&(e.preventDefault(),e.stopPropagation()))},ie=(...e)=>(dt(gt.moved,e),{onClickCapture:Xo,onInputCapture:gt.typed});var En=async(e,t,{body:n,token:o}={})=>{let r={Accept:"application/json"};n!==void 0&&(r["Content-Type"]="application/json"),o&&(r.Authorization=`Bearer ${o}`);try{let s=await fetch(t,{method:e,headers:r,body:n===void 0?void 0:JSON.stringify(n)});return await Yo(s)}catch{return{ok:!1,status:0,code:"offline",message:""}}},Yo=async e=>{let t=await e.text(),n=Qo(t);if(e.ok)return{ok:!0,status:e.status,body:n};let o=n&&n.error||{};return{ok:!1,status:e.status,code:o.code||`http_${e.status}`,message:o.message||""}},Qo=e=>{try{return e?JSON.parse(e):null}catch{return e}},Be=(e,t,n)=>En("POST",e,{body:t,token:n}),ce=(e,t)=>En("GET",e,{token:t});var Cn=e=>t=>e(t.target.value),Je=({field:[e,t],most:n,label:o,hint:r="",capitals:s="none",complete:l="off"})=>c`
  <label class="field"
    ><input
      aria-label=${o}
      value=${e}
      onInput=${Cn(t)}
      maxlength=${n}
      placeholder=${r}
      autocomplete=${l}
      autocapitalize=${s}
      enterkeyhint="next"
  /></label>
`,Zo=600,es=({profession:e,field:t})=>e&&t?p("common.seal.understood",{profession:e,field:t}):e?p("common.seal.understood_job",{profession:e}):t?p("common.seal.understood_field",{field:t}):p("common.seal.not_understood"),ts=({text:e})=>{let t=N(e),[n,o]=O(null);R(()=>{if(t.length<3)return;let s=setTimeout(async()=>{let l=await Be("/api/understand",{text:t,language:Ce()});l.ok&&o(Object.assign({text:t},l.body))},Zo);return()=>clearTimeout(s)},[t]);let r=n&&n.text===t&&t.length>=3;return c`<p class="note understood" role="status">${r?es(n):""}</p>`},G=[{name:"profession",draw:({profession:e})=>c`<${Je}
        key="profession"
        field=${e}
        most=${H.profession}
        label=${p("common.seal.profession")}
        hint=${p("common.write_here")}
      />
      <${ts} text=${e[0]} />`},{name:"also",draw:({also:e})=>c`<${Je}
      key="also"
      field=${e}
      most=${H.also*H.profession}
      label=${p("common.seal.also")}
      hint=${p("common.seal.also_hint")}
    />`},{name:"person",draw:({realName:e,story:t})=>c`<${Je}
        key="name"
        field=${e}
        most=${H.realName}
        label=${p("common.seal.real_name")}
        hint=${p("common.seal.real_name")}
        capitals="words"
      />
      <label class="labelled"
        ><span>${p("common.seal.story")}</span
        ><textarea rows="3" maxlength=${H.story} value=${t[0]} onInput=${Cn(t[1])} autocomplete="off"
      /></label>`},{name:"contact",draw:({contact:e})=>c`<${Je}
      key="contact"
      field=${e}
      most=${H.contact}
      label=${p("common.seal.contact")}
      hint=${p("common.seal.contact_hint")}
    />`}];var Mn=["profession","also","realName","story","contact"],ns=e=>({profession:N(e.profession),also:os(e.also),real_name:N(e.realName)||null,story:N(e.story)||null,contact:N(e.contact)||null}),os=e=>Array.from(new Set(e.split(/[,;\n]/).map(N).filter(Boolean))),On=e=>e.profession?e.also.length>H.also?"too_many":e.also.some(t=>t.length>H.profession)?"too_long":null:"empty",Ke=e=>{e&&Mn.concat("step").forEach(t=>ke(`${e}.${t}`))},ue=(e,t,n)=>le(e&&`${e}.${t}`,n),Dn=({keepAs:e,initial:t,error:n=null,onSeal:o,onLater:r,later:s})=>{let l=t||{profession:"",also:[],real_name:null,story:null,contact:null},a={profession:ue(e,"profession",l.profession),also:ue(e,"also",l.also.join(", ")),realName:ue(e,"realName",l.real_name||""),story:ue(e,"story",l.story||""),contact:ue(e,"contact",l.contact||"")},[f,m]=ue(e,"step","0"),[u,_]=O(null),d=J(null),i=Math.min(Number(f)||0,G.length-1),y=i===G.length-1,g=()=>ns(Object.fromEntries(Mn.map(v=>[v,a[v][0]]))),b=v=>{_(null),m(String(v)),ss(d.current)},w=()=>{let v=On(g());return v?(b(v==="empty"?0:1),_(v)):o(g())},k=v=>{if(v.preventDefault(),y)return w();let T=On(g());return T&&(i===1||T==="empty")?_(T):b(i+1)},E=u?B(u):n;return c`<form class="seal" ref=${d} onSubmit=${k} novalidate ...${ie()}>
    <header class="bar">
      <span>${p("common.seal.step",{step:i+1,of:G.length})}</span>
      <${qe} states=${G.map((v,T)=>T===i?"now":T<i?"uncovered":"covered")} />
    </header>
    <${ae}><h1><b>${p(`common.seal.${G[i].name}`)}</b></h1><//>
    ${G[i].draw(a)}
    ${E&&c`<p class="error" role="alert">${E}</p>`}
    <button class="primary" type="submit">${p(y?"common.seal.do":"common.seal.next")}</button>
    <div class="pair">
      ${i>0&&c`<button class="quiet" type="button" onClick=${()=>b(i-1)}>${p("common.seal.back")}</button>`}
      ${!y&&c`<button class="quiet" type="button" onClick=${w}>${p("common.seal.now")}</button>`}
      ${r&&i===0&&c`<button class="quiet" type="button" onClick=${r}>${s}</button>`}
    </div>
    <p class="promise">${p(`common.seal.${G[i].name}_promise`)}</p>
    ${i===0&&c`<p class="note">${p("common.seal.optional")}</p>`}
  </form>`},ss=e=>requestAnimationFrame(()=>{let t=e&&e.querySelector("input, textarea");t&&t.focus()});var rs={it:"Italiano",en:"English"},ls=(e,t)=>{let n=new URL(e);return n.searchParams.set("lang",t),n.href},pe=({language:e,languages:t})=>c`
  <nav class="languages">
    ${t.filter(n=>n!==e).map(n=>c`<a class="bare" key=${n} lang=${n} hreflang=${n} href=${ls(location.href,n)}
            >${rs[n]||n}</a
          >`)}
  </nav>
`;var Pn=()=>c`<main class="quiet-page"><h1 class="unseen">Coperto</h1><p class="note">${p("guest.arriving")}</p></main>`,Tn=({boot:e,me:t,table:n})=>c`
  <main class="quiet-page">
    <p class="note">${n.title}</p>
    <h1 class="tag">${t.name}</h1>
    <p role="status">${p("guest.knock.waiting")}</p>
    <${pe} ...${e} />
  </main>
`;var as="M12 1c1 5 7 8 7 14.200A7 7 0 0 1 12 22a7 7 0 0 1-7-6.800C5 11 9.500 8.500 12 1z",xe=({lit:e})=>c`
  <svg class="candle" viewBox="0 0 30 48" aria-hidden="true">
    ${e&&c`<path d=${as} fill="var(--candle-400)" transform="translate(3 -1)" />`}
    <path d=${e?"M15 20v8":"M15 15v8"} stroke="var(--cream-400)" stroke-width="2.5" />
    <path d="M10.500 24h9v18h-9z" fill=${e?"var(--cream-50)":"var(--light-5)"} />
    <path
      d="M2 43.500h26"
      stroke=${e?"var(--cream-50)":"var(--cream-400)"}
      stroke-width="3.500"
      stroke-linecap="round"
    />
  </svg>
`;var Rn=e=>{let t=e.trim();return/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(t)?`mailto:${encodeURI(t)}`:/^\+?[\d\s().-]{6,20}$/.test(t)?`tel:${t.replace(/[^\d+]/g,"")}`:null};var fe=({me:e,guests:t})=>{if(e.score===null||e.place===null)return null;if(!e.score)return c`<p class="standing">${p("guest.standing_zero")}</p>`;let o=t.some(({id:r,place:s})=>r!==e.id&&s===e.place)?"guest.standing_tied":"guest.standing";return c`<p class="standing">${A(o,e.score,{place:Oe(e.place)})}</p>`},Ln=({points:{points:e,why:t,double:n},me:o,guests:r})=>c`
  <section class="own-score">
    ${e>0&&c`<p class="earned">+${e}</p>`}
    <p>${p(t.key,t.values)}${n?` ${p("guest.points.double")}`:""}</p>
    <${fe} me=${o} guests=${r} />
  </section>
`;var W=e=>{let t=e.view&&e.view.seat,n=Object.assign({},t?t.guesses:{});for(let{command:o}of e.pending)o.type==="guess"?n[o.about]={kind:"guess",text:o.text}:o.type==="pass"||o.type==="know"?n[o.about]={kind:o.type,text:null}:o.type==="withdraw"&&delete n[o.about];return n},X=(e,t)=>t||e.pending.some(({command:n})=>n.type==="seal"),Ve=e=>{let t=e.view&&e.view.seat,n=new Set(t?t.wishes:[]);for(let{command:o}of e.pending)o.type==="wish"&&(o.on?n.add(o.about):n.delete(o.about));return n},An=e=>{let t={};for(let{command:n}of e.pending)n.type==="rule"&&(t[n.cluster]=n.verdict);return t};var is=e=>{let t=2166136261;for(let n=0;n<e.length;n+=1)t=Math.imul(t^e.charCodeAt(n),16777619);return t=Math.imul(t^t>>>16,2246822507),(t^t>>>13)>>>0},Ge=(e,t,n)=>{let o=r=>is(`${n}/${t}/${r}`);return e.slice().sort((r,s)=>o(r)-o(s)||(r<s?-1:1))},Nn=(e,t)=>e.filter(n=>!t[n]),me=(e,t,n)=>{let o=n===null?-1:e.indexOf(n),s=e.slice(o+1).concat(e.slice(0,o+1)).filter(l=>l!==n&&!t[l]);return s.length?s[0]:null},jn=(e,t,n)=>e.map(o=>o===n?"now":t[o]?"uncovered":"covered");var In={about:null,hand:null,editing:!1,later:!1,reading:!1,judged:null,wished:!1},cs=new Set(["guessing","spotlight","wall","drumroll","unmasked"]),Hn=(e,t)=>{if(e.conn.state==="ended")return{name:"ended",code:e.conn.closed};let{view:n}=e,o=n&&ne(n,n.seat&&n.seat.guest);if(!n||!n.seat||!o)return{name:"arriving"};if(o.waiting)return{name:"knock"};let{phase:r}=n.table;return r==="closed"||r==="finale"?{name:r}:us(e,n.seat,o,t)?{name:"seal"}:r==="arrival"?{name:"kitchen"}:r==="seated"?ps(e,n.seat,t):fs(e,n.seat,t)},us=(e,t,n,o)=>t.can.includes("seal")&&(o.editing||!(X(e,n.sealed)||o.later)),ps=(e,t,n)=>{if(!t.open.length)return{name:"eyes"};let o=Fn(e,n);return o?$t(e,t,n,o):we(e).table.pace==="rounds"?{name:"eyes"}:te(e).length?$t(e,t,n,"walk"):{name:"list"}},fs=(e,t,n)=>{let o=we(e).table.spotlight;if(!o)return{name:"eyes"};let r=t.open.length?Fn(e,n):null;if(o.guest===t.guest){if(o.stage==="verdicts"&&o.clusters.length&&n.judged!==o.guest)return{name:"judge"};if(!r)return{name:cs.has(o.stage)?"poker":"eyes"}}return r?$t(e,t,n,r):o.stage==="guessing"&&t.open.includes(o.guest)&&!W(e)[o.guest]?{name:"walk",about:o.guest,alone:!0}:{name:"eyes"}},$t=(e,t,n,o)=>{let r=o==="walk"?ms(e,t,n):null;if(!r)return{name:"list"};let s=we(e).table.spotlight;return{name:"walk",about:r,alone:s!==null&&s.stage==="guessing"&&s.guest===r}},ms=(e,t,n)=>n.about&&t.open.includes(n.about)?n.about:me(ee(e),W(e),null),Fn=(e,t)=>t.hand&&t.hand.moment===z(we(e))?t.hand.kind:null,z=({table:{phase:e,spotlight:t}})=>t?`${e}/${t.guest}/${t.stage}`:e,ee=e=>{let{seat:t,table:n}=we(e);return t?Ge(t.open,t.guest,n.code):[]},te=e=>Nn(ee(e),W(e)),we=e=>e.view,ne=(e,t)=>e.table.guests.find(({id:n})=>n===t)||null,F=(e,t)=>{let n=ne(e,t);return n?n.name:""};var Un=({code:e,token:t,view:n,table:o,seat:r,me:s})=>{let[l,a]=O(null),f=async()=>a(await _s(e,t,o.title)),m=r.connections.filter(({guest:u})=>F(n,u));return c`<main class="closed">
    <h1>${p("guest.closed.title")}</h1>
    <p class="lead">${p(m.length?"guest.closed.met":"guest.closed.nobody")}</p>
    <ul class="met">
      ${m.map(({guest:u,contact:_})=>c`<li key=${u}><${xe} lit=${!0} /><span><b>${F(n,u)}</b><${ds} contact=${_} /></span></li>`)}
    </ul>
    <button class="primary" onClick=${f}>${p("guest.closed.keepsake")}</button>
    <p class="note">${p("guest.closed.keepsake_why")}</p>
    ${l&&c`<p class="error" role="alert">${l}</p>`}
    <${fe} me=${s} guests=${o.guests} />
    <h2>${p("guest.closed.everyone")}</h2>
    <ul class="people">
      ${o.guests.filter(({waiting:u})=>!u).map(({id:u,name:_,revealed:d})=>c`<li key=${u}>
        <b>${_}</b><span>${d?d.profession:p("common.stayed_covered")}</span>${d&&d.real_name&&c`<small>${d.real_name}</small>`}
      </li>`)}
    </ul>
  </main>`},ds=({contact:e})=>{if(!e)return c`<span class="note">${p("guest.closed.no_contact")}</span>`;let t=Rn(e);return t?c`<a href=${t}>${e}</a>`:c`<span>${e}</span>`},_s=async(e,t,n)=>{let o=await ce(`/api/dinners/${e}/keepsake`,t);if(!o.ok)return p(o.status===0?"common.offline":"guest.closed.no_keepsake");let r=URL.createObjectURL(new Blob([o.body],{type:"text/html"})),s=document.createElement("a");return s.href=r,s.download=`${n}.html`,document.body.appendChild(s),s.click(),s.remove(),setTimeout(()=>URL.revokeObjectURL(r),6e4),null};var hs=e=>e===D.OPENED_ELSEWHERE?"elsewhere":e===D.REVOKED?"revoked":e===D.REFUSED?"refused":e===D.ERASED?"erased":"broken",gs=e=>{Te("seat",e,null),location.reload()},Wn=({code:e,dinner:t})=>{let n=hs(e),o=n==="revoked"||n==="refused";return c`<main class="plain">
    <h1>${p(`guest.ended.${n}`)}</h1>
    <p>${p(`close.${Lt(e)}`)}</p>
    ${o&&c`<button class="quiet" onClick=${()=>gs(t)}>${p("guest.ended.again")}</button>`}
    ${(n==="elsewhere"||n==="broken")&&c`<button class="primary" onClick=${()=>location.reload()}>${p(`guest.ended.${n}_do`)}</button>`}
    ${(o||n==="erased")&&c`<a class="quiet" href="/">${p("guest.ended.home")}</a>`}
  </main>`};var yt=(e,t)=>`${e}.${t}.seal`,zn=({code:e,state:t,me:n,seat:o,send:r,setLocal:s,notice:l})=>{let a=yt(e,o.guest),f=X(t,n.sealed),m=async u=>{s({editing:!1,later:!1}),(await r(Object.assign({type:"seal"},u))).ok?Ke(a):s({editing:!0})};return c`<main>
    <${Dn}
      keepAs=${a}
      initial=${o.secret}
      error=${l}
      onSeal=${m}
      later=${p(f?"guest.seal.keep":"guest.seal.later")}
      onLater=${()=>s({editing:!1,later:!f})}
    />
  </main>`};var qn=e=>{let{phase:t,paused:n,pace:o,spotlight:r}=e.table;if(n)return{key:"guest.mirror.paused"};if(!r)return{key:t==="seated"&&o==="rounds"?"guest.mirror.rounds":"guest.mirror.locked"};let s=e.seat!==null&&r.guest===e.seat.guest,l=F(e,r.guest);return!r.clusters.length&&(r.stage==="wall"||r.stage==="verdicts")?{key:"guest.mirror.empty_wall",values:{name:l}}:{key:`guest.mirror.${s?"mine.":""}${r.stage}`,values:{name:l}}},Bn=e=>{let{spotlight:t}=e.table;if(!t||!e.seat||t.stage!=="scores")return null;let n=e.seat.guest,o=F(e,t.guest),{points:r,reason:s}=n===t.guest?$s(t):ys(t,n,e.seat.guesses);return{points:r,why:{key:`guest.points.${s}`,values:{name:o}},double:t.double&&r>0}},$s=e=>{let t=e.disguise||0;return{points:t,reason:t?"disguise":"no_disguise"}},ys=(e,t,n)=>{for(let{by:r,verdict:s,points:l}of e.clusters){let a=r?r.indexOf(t):-1;if(a<0)continue;let f=s==="exact"&&bs(e)?"alone":s||"miss";return{points:l?l[a]:0,reason:f}}let o=n[e.guest];return{points:0,reason:o&&o.kind!=="guess"?o.kind:"none"}},bs=({clusters:e})=>e.reduce((t,{verdict:n,size:o})=>t+(n==="exact"?o:0),0)===1;var ks={exact:c`<circle cx="12" cy="12" r="10.5" fill="currentColor" />`,close:c`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" /><path
      d="M12 3a9 9 0 0 0 0 18z"
      fill="currentColor"
    />`,miss:c`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" />`},Se=({verdict:e})=>c`<svg class=${`mark ${e}`} viewBox="0 0 24 24" aria-hidden="true">${ks[e]}</svg>`;var Jn=({view:e})=>{let{spotlight:t,guests:n}=e.table,o=t&&ne(e,t.guest);if(!t||!o)return null;let r=t.stage==="scores",s=r||e.seat===null||e.seat.guest!==o.id;return c`<section class="read">
    <p class="note">${p("guest.read.number",{number:t.number,of:t.of})}</p>
    <h2>${o.revealed?o.revealed.profession:o.name}</h2>
    ${o.revealed&&c`<p>${o.revealed.real_name?`${o.name}: ${o.revealed.real_name}`:o.name}</p>`}
    ${o.revealed&&o.revealed.story&&c`<p class="note">${o.revealed.story}</p>`}
    ${t.stage==="guessing"&&c`<p>${A("guest.read.answers",t.answers)}</p>`}
    ${t.clusters.length>0&&c`<ul>${t.clusters.map(l=>c`<${vs} key=${l.id} cluster=${l} view=${e} names=${s} />`)}</ul>`}
    ${r&&c`<${xs} guests=${n} />`}
  </section>`},vs=({cluster:e,view:t,names:n})=>{let{texts:o,size:r,hidden:s,by:l,verdict:a}=e,f=l&&n?Ot(l.map(m=>F(t,m)).filter(Boolean)):A("guest.read.said",r);return c`<li>
    <b>${s?p("guest.read.hidden"):o.join(" · ")}</b>
    ${a&&c`<span class="ruled"><${Se} verdict=${a} />${p(`common.verdict.${a}`)}</span>`}
    <small>${f}</small>
  </li>`},xs=({guests:e})=>{let t=e.filter(({place:n})=>n!==null).sort((n,o)=>(n.place||0)-(o.place||0));return c`<ol>
    ${t.map(({id:n,name:o,place:r,score:s})=>c`<li key=${n} class="numbers">${Oe(r||0)} ${o} <small>${A("common.points",s||0)}</small></li>`)}
  </ol>`};var bt=e=>{let{view:t,table:n,local:o,setLocal:r,scene:s}=e,{key:l,values:a}=qn(t),f=Bn(t),m=s.name==="poker";return c`
    <${Ss} />
    <main class="eyes">
      <h1 class=${m?"poker":""}>${p(m?"guest.poker":"guest.eyes")}</h1>
      <p class="mirror" role="status">${p(l,a)}</p>
      ${f&&c`<${Ln} points=${f} me=${e.me} guests=${n.guests} />`}
      ${o.reading&&n.spotlight&&c`<${Jn} view=${t} />`}
      <div class="foot">
        <${ws} ...${e} />
        ${n.spotlight&&c`<button class="bare" aria-expanded=${o.reading} onClick=${()=>r({reading:!o.reading})}>
          ${p(o.reading?"guest.read.enough":"guest.read.here")}
        </button>`}
      </div>
    </main>
  `},ws=({state:e,view:t,table:n,seat:o,me:r,setLocal:s})=>{let l=te(e).length,a=n.spotlight,f=a&&W(e)[a.guest],m=a!==null&&a.stage==="guessing"&&o.open.includes(a.guest),u=(_,d)=>s({about:d,hand:{kind:_,moment:z(t)}});return c`
    ${m&&f&&c`<p class="note">${f.kind==="guess"?p("guest.eyes.said",{text:f.text||""}):p(`guest.eyes.${f.kind}`)}</p>`}
    ${m&&f&&c`<button class="quiet" onClick=${()=>u("walk",a.guest)}>${p("guest.eyes.change")}</button>`}
    ${o.can.includes("rule")&&a&&c`<button class="quiet" onClick=${()=>s({judged:null})}>${p("guest.eyes.judge")}</button>`}
    ${o.open.length>0&&!m&&c`<button class="quiet" onClick=${()=>u("list",null)}>
      ${l&&n.pace==="ballot"?A("guest.eyes.left",l):p("guest.eyes.list")}
    </button>`}
    ${!X(e,r.sealed)&&o.can.includes("seal")&&c`<button class="quiet" onClick=${()=>s({later:!1})}>${p("guest.kitchen.seal")}</button>`}
  `},Ss=()=>c`
  <div class="table-above" aria-hidden="true">
    <svg viewBox="0 0 760 760">
      <circle cx="380" cy="380" r="340" fill="#0D0A08" />
      <circle cx="380" cy="380" r="246" fill="#140F0B" />
      <circle cx="380" cy="380" r="152" fill="#2E2319" />
      <circle cx="386" cy="384.5" r="144.5" fill="#231A13" />
      <circle cx="404" cy="398" r="122" fill="#1A140F" />
      <circle cx="396" cy="392" r="30" fill="#0D0A08" />
      <circle cx="380" cy="380" r="30" fill="#4A3826" />
      <circle cx="386" cy="384.5" r="22" fill="#33261A" />
    </svg>
  </div>
`;var Kn=e=>e.local.wished?c`<${Os} ...${e} />`:c`<${Es} ...${e} />`,Es=({state:e,table:t,seat:n,me:o,send:r,setLocal:s,notice:l})=>{let a=Ve(e),f=(u,_)=>r({type:"wish",about:u,on:_}),m=()=>{a.forEach(u=>f(u,!1)),s({wished:!0})};return c`<main class="finale">
    <${fe} me=${o} guests=${t.guests} />
    <h1>${p("guest.finale.title")}</h1>
    <p class="why">${p("guest.finale.why")}</p>
    ${l&&c`<p class="error">${l}</p>`}
    <div class="two">
      ${t.guests.filter(({id:u,waiting:_})=>u!==n.guest&&!_).map(u=>c`<${Cs} key=${u.id} guest=${u} lit=${a.has(u.id)} wish=${f} />`)}
      <span class="you"><${ve} state="uncovered" />${p("guest.finale.you")}</span>
    </div>
    ${a.size>0&&c`<button class="primary" onClick=${()=>s({wished:!0})}>${A("guest.finale.leave",a.size)}</button>`}
    <button class="quiet" onClick=${m}>${p("guest.finale.none")}</button>
  </main>`},Cs=({guest:{id:e,name:t,revealed:n},lit:o,wish:r})=>c`
  <button aria-pressed=${o} onClick=${()=>r(e,!o)}>
    <span><b>${t}</b><i>${n?n.profession:p("guest.finale.covered")}</i>${n&&n.real_name?c`<i>${n.real_name}</i>`:null}</span>
    <${xe} lit=${o} />
  </button>
`,Os=({state:e,table:t,me:n,setLocal:o})=>c`<main class="quiet-page">
  <${xe} lit=${Ve(e).size>0} />
  <h1>${A("guest.finale.lit",Ve(e).size)}</h1>
  <p>${p("guest.finale.later")}</p>
  <${fe} me=${n} guests=${t.guests} />
  <button class="quiet" onClick=${()=>o({wished:!1})}>${p("guest.finale.again")}</button>
</main>`;var Ee="M64 340C64 168 172 64 320 64s256 104 256 276z",Vn=()=>c`
  <svg class="lid" viewBox="0 0 640 392" aria-hidden="true">
    <defs>
      <clipPath id="lid-shell"><path d=${Ee} /></clipPath>
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
      <path d=${Ee} fill="var(--metal-2)" transform="translate(16 8)" />
      <path d=${Ee} fill="var(--metal-3)" transform="translate(78 26)" />
      <path d=${Ee} fill="var(--metal-4)" transform="translate(186 52)" />
      <path d=${Ee} fill="var(--metal-5)" transform="translate(318 80)" />
      <path d="M576 340C576 232 534 150 470 104" fill="none" stroke="var(--metal-4)" stroke-width="9" />
    </g>
    <path d="M50 336h540a9 9 0 0 1 0 18H50a9 9 0 0 1 0-18z" fill="var(--metal-3)" />
    <path d="M50 336h170l-14 18H50a9 9 0 0 1 0-18z" fill="var(--metal-1)" />
    <path d="M430 336h160a9 9 0 0 1 0 18H416z" fill="var(--metal-4)" />
  </svg>
`;var Ms=["exact","close","miss"],Ds=e=>{let t=e.filter(({hidden:o})=>!o),n=t.find(({sure:o})=>o===!1)||t[0];return n?n.id:null},Gn=({state:e,table:t,me:n,send:o,setLocal:r,notice:s})=>{let l=t.spotlight?t.spotlight.clusters:[],[a,f]=O(()=>Ds(l)),m=An(e),u=(_,d)=>o({type:"rule",cluster:_,verdict:d});return c`
    <div class="lifted" aria-hidden="true"><${Vn} /></div>
    <main class="judge">
      <h1>${p("guest.judge.title",{name:n.name}).split("|").map(_=>c`<span>${_} </span>`)}</h1>
      <p class="lead">${p("guest.judge.how")}</p>
      ${s&&c`<p class="error">${s}</p>`}
      <ul>
        ${l.map(_=>{let d=m[_.id]||_.verdict||"miss",i=_.hidden||_.ruled_by==="host";return c`<li key=${_.id}>
            ${_.id===a&&!i?c`<${Ps} cluster=${_} verdict=${d} rule=${u} />`:c`<${Ls} cluster=${_} verdict=${d} fixed=${i} open=${()=>f(_.id)} />`}
          </li>`})}
      </ul>
      <button class="primary" onClick=${()=>r({judged:n.id})}>${p("guest.judge.done")}</button>
    </main>
  `},kt=({hidden:e,texts:t})=>e?p("guest.read.hidden"):t.join(" · "),Ps=({cluster:e,verdict:t,rule:n})=>c`
  <section class="open">
    <b>${kt(e)}</b>
    <p class="note">${A("guest.read.said",e.size)}<span>${Ts(e)}</span></p>
    <div class="three" role="group" aria-label=${kt(e)}>
      ${Ms.map(o=>c`<button key=${o} class=${o} aria-pressed=${o===t} onClick=${()=>n(e.id,o)}>
          <${Se} verdict=${o} /><span>${p(`common.verdict.${o}`)}</span>
        </button>`)}
    </div>
  </section>
`,Ts=({reason:e,ruled_by:t})=>{if(!e||t!=="matcher"||!oe(`reason.${e.code}`))return"";let n=p(`reason.${e.code}`,Ct(e.parts));return n.charAt(0).toUpperCase()+n.slice(1)},Rs=({sure:e,ruled_by:t,hidden:n})=>e===!1&&t==="matcher"&&!n,Ls=({cluster:e,verdict:t,fixed:n,open:o})=>c`
  <button class="row" disabled=${n} aria-expanded=${n?void 0:"false"} onClick=${o}>
    <b>${kt(e)}${e.ruled_by==="host"&&c`<small>${p("guest.judge.host")}</small>`}${Rs(e)&&c`<small>${p("guest.judge.unsure")}</small>`}</b>
    <span>${p(`common.verdict.${t}`)}<${Se} verdict=${t} /></span>
  </button>
`;var As=4e3,Xn=({label:e,children:t})=>{let[n,o]=O(!1),r=()=>o(!1);return R(()=>{if(!n)return;let l=setTimeout(r,As);return()=>clearTimeout(l)},[n]),c`<div class="peek">
    <button
      class="quiet"
      type="button"
      aria-expanded=${n}
      onPointerDown=${()=>o(!0)}
      onPointerUp=${r}
      onPointerLeave=${r}
      onPointerCancel=${r}
      onKeyDown=${l=>{l.key!==" "&&l.key!=="Enter"||(l.preventDefault(),o(!0))}}
      onKeyUp=${r}
      onBlur=${r}
      onContextMenu=${l=>l.preventDefault()}
    >
      ${e}
    </button>
    <div class="peeked">${n&&t}</div>
  </div>`};var Yn=({boot:e,state:t,table:n,me:o,seat:r,setLocal:s})=>{let l=X(t,o.sealed),a=l&&!o.sealed;return c`<main class="quiet-page">
    <p class="note">${n.title}</p>
    <h1 class="tag">${o.name}</h1>
    <p>${p(l?"guest.kitchen.away":"guest.kitchen.empty")}</p>
    <p class="note">${p("guest.house_rule")}</p>
    ${a&&c`<p class="note" role="status">${p("guest.kitchen.travelling")}</p>`}
    <div class="foot">
      ${r.secret&&c`<${Xn} label=${p("guest.kitchen.peek")}><b>${r.secret.profession}</b><//>`}
      ${l?c`<button class="quiet" onClick=${()=>s({editing:!0})}>${p("guest.kitchen.change")}</button>`:c`<button class="primary" onClick=${()=>s({later:!1})}>${p("guest.kitchen.seal")}</button>`}
      <${pe} ...${e} />
    </div>
  </main>`};var Ns={seal:["seal"],guess:["walk","list"],pass:["walk","list"],know:["walk","list"],withdraw:["walk","list"],rule:["judge"],wish:["finale"]},vt=(e,t)=>({code:t,about:"about"in e?e.about:null,on:Ns[e.type]||[]});var js=e=>e?e.kind==="guess"?e.text:p(`guest.list.${e.kind}`):p("guest.list.nothing"),Is=e=>p(e.sealed?"guest.list.locked":"guest.list.unsealed"),Qn=({code:e,state:t,view:n,table:o,seat:r,local:s,setLocal:l,notice:a})=>{let f=W(t),m=te(t),u=new Set(r.open),_=o.guests.filter(({id:g,waiting:b})=>g!==r.guest&&!b),d=Ge(_.map(({id:g})=>g),r.guest,e),i=new Map(_.map(g=>[g.id,g])),y=g=>l({about:g,hand:{kind:"walk",moment:z(n)}});return c`<main>
    <h1 class="title">${p(m.length?"guest.list.title":"guest.list.done")}</h1>
    <p class="lead">${m.length?A("guest.list.left",m.length):p("guest.list.done_why")}</p>
    ${a&&c`<p class="error">${a}</p>`}
    ${m.length>0&&c`<button class="primary" onClick=${()=>y(me(ee(t),f,s.about)||m[0])}>
      ${p("guest.list.go_on")}
    </button>`}
    <ul class="rows">
      ${d.map(g=>{let b=i.get(g),w=c`<${ve} state=${f[g]?"uncovered":u.has(g)?"late":"covered"} />
          <b>${b.name}</b><span>${u.has(g)||f[g]?js(f[g]):Is(b)}</span>`;return c`<li key=${g}>
          ${u.has(g)?c`<button class="row" onClick=${()=>y(g)}>${w}</button>`:c`<div class="row">${w}</div>`}
        </li>`})}
    </ul>
    ${o.phase==="reveals"&&c`<button class="quiet" onClick=${()=>l({hand:null})}>${p("guest.list.back")}</button>`}
  </main>`};var Hs=3,Fs=4,Xe=null,Zn=e=>(Xe||(Xe=ce(`/api/professions?language=${e}`).then(t=>(t.ok||(Xe=null),t.ok?t.body:[]))),Xe),xt=e=>N(e).normalize("NFD").replace(/[\u0300-\u036f]/g,"").toLowerCase(),eo=(e,t)=>{let n=xt(t);if(n.length<Hs)return[];let o=e.filter(r=>xt(r).startsWith(n));return o.some(r=>xt(r)===n)?[]:o.sort((r,s)=>r.length-s.length||(r<s?-1:1)).slice(0,Fs)};var Us=16,Ws=e=>e.length<8?"short":e.length<13?"middling":"long",to=async({state:e,view:t,send:n,setLocal:o,scene:r},s,l)=>{let a=Object.assign({},W(e),{[s.about]:!0}),f=r.alone?null:me(ee(e),a,s.about);o({about:f,hand:r.alone?null:{kind:f?"walk":"list",moment:z(t)}}),ke(l),f&&Bt(F(t,f)),!(await n(s)).ok&&s.type==="guess"&&wn(l,s.text)},no=e=>{let{code:t,state:n,view:o,seat:r,notice:s,setNotice:l,setLocal:a,scene:f}=e,{about:m,alone:u}=f,_=W(n),d=_[m],i=`${t}.${r.guest}.guess.${m}`,[y,g]=le(i,d&&d.text||""),b=J(null),w=ee(n),k=F(o,m),[E,v,T]=p("guest.ask",{name:k}).split("|"),q=h=>{h.preventDefault();let S=N(y);return b.current&&b.current.focus(),S?to(e,{type:"guess",about:m,text:S},i):l({code:"empty",about:null,on:["walk"]})},j=h=>{g(h),b.current&&b.current.focus()},L=h=>to(e,{type:h,about:m},i),$=()=>{g(""),ke(i),e.send({type:"withdraw",about:m})},x=()=>a({about:m,hand:{kind:"list",moment:z(o)}});return c`<main>
    <header class="bar">
      <span>${u?p("guest.walk.now"):p("guest.walk.step",{step:w.indexOf(m)+1,of:w.length})}</span>
      ${!u&&w.length<=Us&&c`<${qe} states=${jn(w,_,m)} />`}
    </header>
    <form onSubmit=${q} novalidate>
      <${ae}><h1 class=${`asked ${Ws(k)}`}>${E} <b>${v}</b> ${T}</h1><//>
      <label class="field"
        ><input
          ref=${b}
          aria-label=${`${E} ${v} ${T||""}`}
          value=${y}
          onInput=${h=>g(h.target.value)}
          maxlength=${H.guess}
          placeholder=${p("common.write_here")}
          autocomplete="off"
          autocapitalize="none"
          enterkeyhint="send"
      /></label>
      <${zs} text=${y} choose=${j} />
      ${s&&c`<p class="error">${s}</p>`}
      <button class="primary" type="submit">${p(d&&d.kind==="guess"?"guest.walk.update":"guest.walk.confirm")}</button>
    </form>
    <div class="pair">
      ${["pass","know"].map(h=>c`<button
          class="quiet"
          key=${h}
          aria-pressed=${!!d&&d.kind===h}
          onClick=${()=>L(h)}
        >
          ${p(`guest.walk.${h}`)}
        </button>`)}
    </div>
    <div class="links">
      ${d&&c`<button class="bare" onClick=${$}>${p("guest.walk.withdraw")}</button>`}
      <button class="bare" onClick=${x}>${p("guest.walk.list")}</button>
    </div>
    <p class="note still">${p("guest.walk.until_locked")}</p>
  </main>`},zs=({text:e,choose:t})=>{let[n,o]=O([]);R(()=>{Zn(Ce()).then(o)},[]);let r=eo(n,e);return c`<ul class="suggestions" aria-label=${p("guest.walk.suggestions")} onMouseDown=${qs}>
    ${r.map(s=>c`<li key=${s}><button type="button" onClick=${()=>t(s)}>${s}</button></li>`)}
  </ul>`},qs=e=>e.preventDefault();var Bs={seal:zn,kitchen:Yn,walk:no,list:Qn,eyes:bt,poker:bt,judge:Gn,finale:Kn,closed:Un,knock:Tn},wt=new Set(["eyes","poker","kitchen","knock","arriving"]),Js=(e,t)=>wt.has(t)||t==="list"&&!te(e).length,oo=({boot:e,code:t,token:n,line:o,state:r})=>{let[s,l]=Gs(`coperto.local.${t}.${n.slice(0,16)}`),[a,f]=O(null),m=Hn(r,s),{view:u}=r;Xs(m.name,u?z(u):"",Js(r,m.name));let _=a&&a.on.includes(m.name)?Ks(a,u):null;R(()=>{r.refused&&f(vt(r.refused.command,r.refused.code))},[r.refused]),R(()=>{_&&Jt(_)},[_]),Vs(t,r);let d=ie(m.name,"about"in m&&m.about);if(m.name==="ended")return c`<${Wn} code=${m.code} dinner=${t} state=${r} />`;if(m.name==="arriving"||!u||!u.seat)return c`<${ht} state=${r} /><${Pn} />`;let{table:i,seat:y}=u,g=async k=>{let E=await o.send(k);return f(E.ok||E.code==="ended"?null:vt(k,E.code)),E},b=ne(u,y.guest),w={boot:e,code:t,token:n,state:r,view:u,table:i,seat:y,me:b,local:s,setLocal:l,send:g,notice:_,setNotice:f};return c`
    <${ht} state=${r} />
    ${i.paused&&!wt.has(m.name)&&c`<p class="rest" role="status">${p("guest.mirror.paused")}</p>`}
    <div class="scene" ...${d}><${Bs[m.name]} ...${w} scene=${m} /></div>
  `},Ks=({code:e,about:t},n)=>{let o=t&&n&&F(n,t);return o?`${o}: ${B(e)}`:B(e)},Vs=(e,{view:t,pending:n,conn:o})=>{let r=t&&t.seat,s=t&&r&&ne(t,r.guest),l=!!(s&&s.sealed&&!n.length);R(()=>{l&&r&&Ke(yt(e,r.guest))},[l]),R(()=>{o.closed===D.ERASED&&Mt(e)},[o.closed])},Gs=e=>{let[t,n]=O(()=>Object.assign({},In,De(e,{})));return[t,o=>n(r=>{let s=Object.assign({},r,o);return Pe(e,s),s})]},Xs=(e,t,n)=>{let o=J(!0);R(()=>{document.documentElement.dataset.posture=n?"dark":"hand"},[n]),R(()=>{o.current||(scrollTo(0,0),Vt()),o.current=!1},[e,wt.has(e)?t:""])};var Ys=async(e,t,n)=>{let o=`coperto.join-id.${e}`,r=Y(o)||Re();U(o,r);let s=await Be(`/api/dinners/${e}/guests`,Object.assign({name:t,id:r},n?{join_token:n}:{}));return s.ok&&U(o,null),s},Qs=({code:e,status:t})=>t===0?p("common.offline"):t===404?p("guest.join.unknown"):B(e),so=({boot:e,code:t,join:n,onSeated:o})=>{let[r,s,l]=le(`${t}.name`,""),[a,f]=O(""),[m,u]=O(""),[_,d]=O(!1),i=J(null);R(()=>{ce(`/api/dinners/${t}`).then(g=>g.ok&&f(g.body.title))},[t]);let y=async g=>{if(g.preventDefault(),_)return;if(!N(r)){u(p("guest.join.empty")),i.current&&i.current.focus();return}d(!0);let b=await Ys(t,N(r),n);if(d(!1),!b.ok)return u(Qs(b));l(),o(b.body.token)};return c`<main ...${ie()}>
    <header class="bar"><span>${a||"Coperto"}</span><${pe} ...${e} /></header>
    <form onSubmit=${y} novalidate>
      <${ae}><h1><b>${p("guest.join.title")}</b></h1><//>
      <label class="field"
        ><input
          ref=${i}
          aria-label=${p("guest.join.name")}
          value=${r}
          onInput=${g=>s(g.target.value)}
          maxlength=${H.name}
          placeholder=${p("guest.join.name")}
          autocomplete="given-name"
          autocapitalize="words"
          enterkeyhint="go"
      /></label>
      <p class="error" role="alert">${m}</p>
      <button class="primary" type="submit" aria-busy=${_}>${p(n?"guest.join.sit":"guest.join.knock")}</button>
    </form>
    <p class="promise">${p("guest.house_rule")}</p>
    ${!n&&c`<p class="note">${p("guest.join.knock_why")}</p>`}
  </main>`};var St=Pt(),de=St.code||"",ao=document.getElementById("app"),ro=e=>{Te("seat",de,e),vn(oo,zt({code:de,token:e}),{boot:St,code:de,token:e},ao)},Zs=et("join",de),lo=et("seat",de);lo?ro(lo):ye(se(so,{boot:St,code:de,join:Zs,onSeated:ro}),ao);
