import { chromium } from 'playwright-core';
const b = await chromium.launch({ executablePath: '/work/main/node_modules/.cache/linsheng/chromium/chromium', args: ['--no-sandbox'], env: { ...process.env, FONTCONFIG_PATH: '/etc/fonts' } as any });
const base='http://127.0.0.1:3100';
const c = await b.newContext({viewport:{width:390,height:844}});
const p = await c.newPage();
p.on('pageerror', e=>console.log('pageerror',e.message));
p.on('console', m=>console.log('console',m.type(),m.text()));
p.on('response', r=>{ if(r.status()>=400) console.log(r.status(),r.url())});
// case page
await p.goto(base+'/demo/complaints/2026-204/');
await p.screenshot({path:'/tmp/us/case.png',fullPage:true});
console.log(await p.evaluate(()=>document.querySelector('main')!.innerText));
const k=p.getByText('逐条核对').first(); console.log('count',await p.getByText('逐条核对').count(), await k.evaluate(e=>e.outerHTML));
const t=Date.now(); await k.click(); 
for(const d of [300,1500,4000]){await p.waitForTimeout(d); console.log(Date.now()-t,p.url(),(await p.evaluate(()=>document.querySelector('main')!.innerText)).slice(-1200));}
await p.screenshot({path:'/tmp/us/case-check.png',fullPage:true});
console.log(await p.evaluate(()=>document.documentElement.scrollWidth));
// list with search
await p.goto(base+'/demo/complaints/');
console.log(await p.evaluate(()=>[...document.querySelectorAll('form')].map(f=>f.outerHTML.slice(0,700)).join('\n')));
await b.close();
