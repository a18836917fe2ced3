// A sign-in service for .ci/run: npm's oidc-provider, under the real login hosts' names, behind a CONNECT proxy on
// loopback, with a small Azure Resource Manager beside it. What is Microsoft's own is added in front: tenants in the
// path, instance discovery, client_info. Nothing of the app is switched; it only gets a proxy and a trust store.
import { createHash, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import Provider from 'oidc-provider';
import { arm } from './arm.mjs';

const [, , pfx, expired, passphrase] = process.argv;
const CLIENT = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';
const RESOURCE = 'https://management.azure.com/';
const SCOPE = 'https://management.azure.com//.default';
export const HOME = '11111111-1111-1111-1111-111111111111';

const state = {
  ttl: 3600, faults: [], challenges: 0, record: [], hosts: [], secrets: [], refresh: new Set(), revoked: new Set(),
  gate: Promise.resolve(), open: () => {},
};
const key = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = { ...key.privateKey.export({ format: 'jwk' }), kid: 'it', use: 'sig', alg: 'RS256' };

const oid = (login) => {
  const hex = createHash('sha1').update(login).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
const isId = (tenant) => /^[0-9a-f-]{36}$/i.test(tenant ?? '');
const tenantOf = (ctx) => (isId(ctx?.req?.tenant) ? ctx.req.tenant : HOME);

const provider = new Provider('https://login.microsoftonline.com', {
  clients: [{
    client_id: CLIENT,
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    redirect_uris: ['http://localhost'],
    response_types: ['code'],
    grant_types: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
  }],
  jwks: { keys: [jwk] },
  cookies: { keys: ['only for tests'] },
  scopes: ['openid', 'profile', 'offline_access', SCOPE],
  claims: { openid: ['sub', 'oid', 'tid', 'ver', 'name', 'preferred_username'], profile: [] },
  conformIdTokenClaims: false,
  routes: {
    authorization: '/oauth2/v2.0/authorize',
    token: '/oauth2/v2.0/token',
    device_authorization: '/oauth2/v2.0/devicecode',
  },
  features: {
    devInteractions: { enabled: true },
    deviceFlow: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => RESOURCE,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: SCOPE, audience: RESOURCE, accessTokenTTL: state.ttl, accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  ttl: { AccessToken: () => state.ttl, IdToken: 3600, RefreshToken: 86400, Session: 86400, Grant: 86400,
    Interaction: 3600, DeviceCode: 900, AuthorizationCode: 60 },
  issueRefreshToken: () => true,
  rotateRefreshToken: false,
  extraTokenClaims: (ctx, token) => ({ tid: tenantOf(ctx), oid: oid(token.accountId), marker: 'CANARY' }),
  findAccount: (ctx, login) => ({
    accountId: login,
    claims: () => ({
      sub: oid(login), oid: oid(login), tid: tenantOf(ctx), ver: '2.0', name: `${login} Tester`,
      preferred_username: `${login}@contoso.com`,
    }),
  }),
});

provider.use(async (ctx, next) => {
  await next();
  if (ctx.oidc?.route === 'token' && ctx.status === 200) {
    const login = ctx.oidc.entities.Account?.accountId;
    const info = JSON.stringify({ uid: oid(login), utid: HOME });
    ctx.body = { ...ctx.body, client_info: Buffer.from(info).toString('base64url') };
    state.secrets.push(ctx.body.access_token, ctx.body.refresh_token);
    state.refresh.add(ctx.body.refresh_token);
  }
  if (ctx.oidc?.route === 'device_authorization' && ctx.status === 200) {
    ctx.body = { ...ctx.body, interval: 1 };
    state.secrets.push(ctx.body.device_code);
  }
});
const oidc = provider.callback();

const send = (res, status, body, type = 'application/json') => {
  res.writeHead(status, { 'content-type': type });
  res.end(typeof body === 'string' ? body : JSON.stringify(body));
};

const discovery = () => ({
  'api-version': '1.1',
  tenant_discovery_endpoint: 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
  metadata: [['login.microsoftonline.com', 'login.windows.net'], ['login.microsoftonline.us', 'login.usgovcloudapi.net'],
    ['login.partner.microsoftonline.cn', 'login.chinacloudapi.cn']]
    .map((pair) => ({ preferred_network: pair[0], preferred_cache: pair[1], aliases: pair })),
});

const read = async (req) => {
  let text = '';
  for await (const chunk of req) text += chunk;
  return text;
};

// What Entra does and the provider does not.
const login = async (req, res) => {
  const [, tenant, ...rest] = req.url.split('/');
  if (rest[0] === 'discovery') return send(res, 200, discovery());
  if (isId(tenant) || tenant === 'organizations' || tenant?.includes('.')) {
    req.tenant = tenant;
    req.url = `/${rest.join('/')}`;
  }
  if (req.url.startsWith('/oauth2/v2.0/authorize?')) {
    // select_account is unknown to the provider, and without consent it would drop offline_access.
    req.url = req.url.replace(/([?&]prompt=)[^&]*/, '$1login%20consent');
  }
  const [path, query = ''] = req.url.split('?');
  if (req.method === 'POST' && /^\/oauth2\/v2\.0\/(token|devicecode)$/.test(path)) {
    // MSAL asks for a device code in the query, with no body.
    const form = Object.fromEntries([...new URLSearchParams(query), ...new URLSearchParams(await read(req))]);
    req.url = path;
    req.headers['content-type'] = 'application/x-www-form-urlencoded';
    req.headers['content-length'] ??= '0';
    state.record.push({ kind: 'token', host: req.headers.host, tenant, grant: form.grant_type, claims: form.claims });
    if (form.code) state.secrets.push(form.code);
    if (form.grant_type === 'authorization_code') await state.gate;
    if (form.code_verifier) state.secrets.push(form.code_verifier);
    if (state.revoked.has(form.refresh_token)) {
      return send(res, 400, { error: 'invalid_grant', error_description: 'AADSTS50173: the grant was revoked',
        correlation_id: '12345678-1234-1234-1234-123456789abc' });
    }
    const fault = form.grant_type === 'refresh_token' ? state.faults.shift() : undefined;
    if (fault) return send(res, fault.status, fault.body, fault.type);
    if (form.grant_type === 'device_code') form.grant_type = 'urn:ietf:params:oauth:grant-type:device_code';
    if (form.grant_type?.includes('device_code')) delete form.scope;
    req.body = form;
  }
  return oidc(req, res);
};

const server = https.createServer({ pfx: readFileSync(pfx), passphrase }, (req, res) => {
  const host = (req.headers.host ?? '').split(':')[0];
  const handle = host.startsWith('management.')
    ? arm(state, key.publicKey)
    : login;
  Promise.resolve(handle(req, res)).catch((error) => {
    console.error(error);
    if (!res.headersSent) send(res, 500, { error: 'server_error', error_description: String(error) });
  });
});

// The app and the browser have a proxy each: what the app asks for is the app's alone.
const proxy = (asked) => {
  const one = http.createServer((req, res) => {
    asked(req.url);
    send(res, 403, 'only tunnels', 'text/plain');
  });
  return one.on('connect', (req, socket, head) => {
    asked(req.url);
    const inner = net.connect(server.address().port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      inner.write(head);
      inner.pipe(socket).pipe(inner);
    });
    socket.on('error', () => inner.destroy());
    inner.on('error', () => socket.destroy());
  });
};

const control = http.createServer(async (req, res) => {
  const body = await read(req);
  const data = body ? JSON.parse(body) : {};
  switch (req.url) {
    case '/record': return send(res, 200, state.record);
    case '/hosts': return send(res, 200, [...new Set(state.hosts)]);
    case '/secrets': return send(res, 200, [...new Set(state.secrets.filter(Boolean))]);
    case '/ttl': state.ttl = data.seconds; break;
    case '/fault': state.faults.push(data); break;
    case '/challenge': state.challenges += 1; break;
    case '/hold': state.gate = new Promise((open) => { state.open = open; }); break;
    case '/release': state.open(); break;
    case '/certificate':
      server.setSecureContext({ pfx: readFileSync(data.expired ? expired : pfx), passphrase });
      server.closeAllConnections();
      break;
    case '/revoke': state.refresh.forEach((token) => state.revoked.add(token)); break;
    default: return send(res, 404, {});
  }
  return send(res, 200, {});
});

const listen = (one) => new Promise((done) => { one.listen(0, '127.0.0.1', () => done(one.address().port)); });
await listen(server);
console.log(JSON.stringify({
  proxy: await listen(proxy((host) => state.hosts.push(host))),
  browserProxy: await listen(proxy(() => {})),
  control: await listen(control),
}));
process.stdin.on('end', () => process.exit(0)).resume();
