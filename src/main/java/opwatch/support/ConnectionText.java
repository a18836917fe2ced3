package opwatch.support;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import opwatch.network.ConnectionTest;
import opwatch.network.ConnectionTest.Finding;
import org.jspecify.annotations.Nullable;

/// What the test of the connection has found. Immutable; any thread.
///
/// @param hosts the proxies on the way
record ConnectionText(String text, List<String> hosts) {
    /// Tests the connection. Blocks.
    ///
    /// @param azure null for the demo, which asks nobody
    static ConnectionText of(DiagnosticsSource.@Nullable Azure azure) throws InterruptedException {
        Lines lines = new Lines();
        if (azure == null) {
            lines.add("tested", "no, this is the demo");
            return new ConnectionText(lines.text(), List.of());
        }
        lines.add("proxy", azure.proxy().mode());
        List<String> hosts = new ArrayList<>();
        try {
            ConnectionTest.Report report = azure.test().run();
            report.findings().forEach(finding -> {
                add(finding, lines);
                Stream.of(finding.proxy(), finding.unused())
                        .map(ConnectionText::host)
                        .forEach(hosts::add);
            });
            report.unopened().forEach(store -> lines.add("certificate store not opened", store));
        } catch (RuntimeException bug) {
            // The rest of the diagnostics is wanted all the more.
            System.getLogger("opwatch.support")
                    .log(System.Logger.Level.ERROR, "the test of the connection has a bug", bug);
            lines.add("tested", "no, " + bug.getClass().getName());
        }
        return new ConnectionText(lines.text(), hosts);
    }

    private static void add(Finding finding, Lines lines) {
        lines.gap();
        lines.add("host", finding.host());
        lines.add("via", finding.proxy().isEmpty() ? "no proxy" : finding.proxy());
        if (!finding.unused().isEmpty()) {
            lines.add("unused SOCKS proxy", finding.unused());
        }
        lines.add("failed", finding.failed() == null ? "nothing" : finding.failed());
        if (finding.failure() != null) {
            lines.add("how", finding.failure());
        }
        lines.add("took", finding.took().toMillis() + " ms");
    }

    private static String host(String proxy) {
        return proxy.replaceFirst(":\\d*$", "");
    }
}
