package opwatch.report;

import opwatch.timeline.TimelineSvg;

/// The one style of a report's page: light, dark and on paper. There the fills of the timeline have no
/// patterns: a browser prints each as a large picture, and the marks tell the states. Each color of a text
/// has a ratio of 4.5 : 1 to its ground at least. Any thread.
final class PageStyle {
    private static final String PAGE = """
            :root{color-scheme:light dark;--ground:#fff;--text:#1f2328;--muted:#57606a;--line:#d0d7de;--band:#f6f8fa;
            --succeeded:#1a7f37;--failed:#cf222e;--running:#0969da;--trouble:#9a6700;--canceled:#57606a;--unseen:#57606a}
            *{box-sizing:border-box}
            body{margin:0 auto;padding:24px;max-width:1600px;background:var(--ground);color:var(--text);
            font:14px/1.45 system-ui,sans-serif}
            h1{font-size:22px;margin:0 0 4px}
            h2{font-size:17px;margin:28px 0 8px}
            h3{font-size:14px;margin:14px 0 2px;overflow-wrap:anywhere}
            .asof{font-weight:600;margin:0 0 8px}
            .muted,.second{color:var(--muted)}
            ul.scope,ul.states{list-style:none;margin:0;padding:0}
            ul.scope li{overflow-wrap:anywhere}
            ul.states{display:flex;flex-wrap:wrap;gap:6px 18px}
            .mark{width:14px;height:14px;vertical-align:-2px;margin-right:6px}
            .mark path{fill:none;stroke:currentColor;stroke-width:2.6;stroke-linecap:round;stroke-linejoin:round}
            .succeeded .mark{color:var(--succeeded)}
            .failed .mark{color:var(--failed)}
            .running .mark{color:var(--running)}
            .trouble .mark{color:var(--trouble)}
            .canceled .mark,.unseen .mark{color:var(--canceled)}
            .wide{overflow-x:auto}
            table{border-collapse:collapse;width:100%}
            th,td{border-bottom:1px solid var(--line);padding:5px 10px;text-align:left;vertical-align:top}
            td{overflow-wrap:anywhere;min-width:8em}
            td.state{min-width:11em}
            td.label,td.subscription{min-width:13em}
            td.error{min-width:22em}
            td.operation{font-family:ui-monospace,monospace;font-size:12px;min-width:24em}
            td.time{white-space:nowrap}
            .second{display:block;font-size:12px}
            .note{white-space:pre-wrap;margin:4px 0 0;padding-left:8px;border-left:3px solid var(--line)}
            th button{font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:0;cursor:pointer;
            white-space:nowrap}
            th button:focus-visible{outline:2px solid var(--running);outline-offset:2px}
            th[aria-sort=ascending] button::after{content:" \\25B2"}
            th[aria-sort=descending] button::after{content:" \\25BC"}
            tr.group th{background:var(--band);overflow-wrap:anywhere}
            .tree{margin:2px 0 0;padding-left:20px}
            .tree li{overflow-wrap:anywhere}
            .tree .code{font-weight:600}
            .tree .message{white-space:pre-wrap}
            .timeline svg{max-width:100%;height:auto}
            @media print{
            :root{color-scheme:light;--ground:#fff;--text:#000;--muted:#444;--line:#999;--band:#eee}
            @page{size:landscape;margin:12mm}
            body{padding:0;max-width:none;font-size:10px}
            td,td.state,td.label,td.error,td.subscription,td.operation{min-width:0}
            td.operation{font-size:9px}
            td.time{white-space:normal}
            .wide{overflow:visible}
            thead{display:table-header-group;break-inside:avoid}
            .second{font-size:8px}
            tr,h2,h3,li{break-inside:avoid}
            h2,h3{break-after:avoid}
            th button::after{content:none!important}
            rect[fill="url(#timeline-fill-succeeded)"]{fill:#1a7f37}
            rect[fill="url(#timeline-fill-failed)"]{fill:#cf222e}
            rect[fill="url(#timeline-fill-running)"],rect[fill="url(#timeline-fill-canceled)"],
            rect[fill="url(#timeline-fill-silent)"],rect[fill="url(#timeline-fill-unchecked)"]{fill:#fff}
            rect[fill="url(#timeline-fill-unchecked)"]{stroke-dasharray:1 2}
            *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
            }
            """;

    private static final String DARK = """
            @media screen and (prefers-color-scheme:dark){
            :root{--ground:#0d1117;--text:#e6edf3;--muted:#9198a1;--line:#3d444d;--band:#161b22;
            --succeeded:#3fb950;--failed:#f85149;--running:#58a6ff;--trouble:#d29922;--canceled:#9198a1;--unseen:#9198a1}
            .timeline-ground,pattern rect[fill="#fff"]{fill:#0d1117}
            svg text{fill:#e6edf3}
            .timeline-grid{stroke:#3d444d}
            .timeline-now{stroke:#e6edf3}
            path.timeline-group{stroke:#9198a1}
            .timeline-succeeded{stroke:#3fb950}
            .timeline-failed{stroke:#f85149}
            .timeline-running{stroke:#58a6ff}
            .timeline-canceled,.timeline-unseen{stroke:#9198a1}
            .timeline-trouble,svg path.timeline-hatch{stroke:#d29922}
            #timeline-fill-succeeded rect{fill:#3fb950}
            #timeline-fill-failed rect{fill:#f85149}
            #timeline-fill-running circle{fill:#58a6ff}
            svg path.timeline-cross{stroke:#0d1117}
            }
            """;

    static final String TEXT = "\n" + TimelineSvg.rules() + PAGE + DARK;

    private PageStyle() {}
}
