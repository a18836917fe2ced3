// A small Azure Resource Manager for .ci/run: subscriptions of two tenants, their operations, what it lists. A token is
// checked as Azure would: signature, audience, expiry, tenant.
import { jwtVerify } from 'jose';

const A = '11111111-1111-1111-1111-111111111111';
const B = '22222222-2222-2222-2222-222222222222';
const SUBSCRIPTIONS = {
  'aaaaaaaa-0000-0000-0000-000000000001': { tenant: A, name: 'Production' },
  'bbbbbbbb-0000-0000-0000-000000000002': { tenant: B, name: 'Second tenant' },
};
const STARTED = new Date(Date.now() - 300_000);
const CLAIMS = JSON.stringify({ access_token: { nbf: { essential: true, value: '1700000000' } } });

const send = (res, status, body, headers = {}) => {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'x-ms-request-id': 'it', ...headers });
  res.end(JSON.stringify(body));
};
const error = (code, message) => ({ error: { code, message } });
const list = (value) => ({ value });

const refuse = (res, code, message, challenge) => send(res, 401, error(code, message), {
  'www-authenticate': `Bearer ${challenge}`,
});

const operation = (id, path) => {
  const start = { id: path, name: id, startTime: STARTED.toISOString() };
  if (id.startsWith('fail')) {
    return { ...start, status: 'Failed', endTime: new Date(+STARTED + 60_000).toISOString(),
      error: { code: 'InvalidFilter', message: 'The column Foo does not exist.' } };
  }
  return id.startsWith('done')
    ? { ...start, status: 'Succeeded', endTime: new Date(+STARTED + 60_000).toISOString() }
    : { ...start, status: 'InProgress' };
};

export const arm = (state, publicKey) => async (req, res) => {
  const url = new URL(req.url, 'https://management.azure.com');
  const token = /^Bearer (.+)$/.exec(req.headers.authorization ?? '')?.[1];
  let claims;
  try {
    claims = (await jwtVerify(token ?? '', publicKey, { audience: 'https://management.azure.com/' })).payload;
  } catch {
    state.record.push({ kind: 'arm', path: url.pathname, status: 401 });
    return refuse(res, 'InvalidAuthenticationToken', 'The access token is missing or invalid.',
      'authorization_uri="https://login.windows.net/common", error="invalid_token"');
  }
  const id = /^\/subscriptions\/([^/]+)/.exec(url.pathname)?.[1]?.toLowerCase();
  const subscription = SUBSCRIPTIONS[id];
  const wrong = subscription && subscription.tenant !== claims.tid;
  state.record.push({ kind: 'arm', path: url.pathname, tid: claims.tid, status: wrong ? 401 : 200 });
  if (wrong) {
    return refuse(res, 'InvalidAuthenticationTokenTenant',
      `The access token is from the wrong issuer 'https://sts.windows.net/${claims.tid}/'. It must match the tenant `
      + `'https://sts.windows.net/${subscription.tenant}/' associated with this subscription.`,
      `authorization_uri="https://login.windows.net/${subscription.tenant}", error="invalid_token", `
      + 'error_description="The access token is from the wrong issuer."');
  }
  if (state.challenges > 0 && url.pathname.includes('operationStatuses')) {
    state.challenges -= 1;
    return refuse(res, 'InvalidAuthenticationToken', 'Continuous access evaluation resulted in a challenge.',
      'realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", '
      + `error="insufficient_claims", claims="${Buffer.from(CLAIMS).toString('base64')}"`);
  }
  if (/\/operationStatuses\/deny[^/]*$/i.test(url.pathname)) {
    state.record.at(-1).status = 401;
    return refuse(res, 'InvalidAuthenticationToken', 'The access token is invalid.',
      'authorization_uri="https://login.windows.net/common", error="invalid_token"');
  }
  const seen = Object.entries(SUBSCRIPTIONS).filter(([, one]) => one.tenant === claims.tid);
  if (url.pathname === '/subscriptions') {
    return send(res, 200, list(seen.map(([subscriptionId, one]) => ({ subscriptionId, displayName: one.name,
      tenantId: one.tenant, state: 'Enabled' }))));
  }
  if (url.pathname === '/tenants') {
    return send(res, 200, list([{ tenantId: A, displayName: 'Contoso', defaultDomain: 'contoso.com' }]));
  }
  if (url.pathname.endsWith('/locations')) {
    return send(res, 200, list([{ name: 'westeurope', displayName: 'West Europe', metadata: { regionType: 'Physical' } }]));
  }
  if (url.pathname.endsWith('/providers/Microsoft.OperationalInsights')) {
    return send(res, 200, { resourceTypes: [{ resourceType: 'locations/operationStatuses',
      apiVersions: ['2025-07-01', '2025-02-01'], locations: ['West Europe'] }] });
  }
  const name = /\/operationStatuses\/([^/]+)$/i.exec(url.pathname)?.[1];
  return name ? send(res, 200, operation(name, url.pathname)) : send(res, 404, error('NotFound', 'There is no such resource.'));
};
