package opwatch.polling;

import java.time.Duration;
import java.util.Locale;

/// Prints how long after an operation's end the answer is in hand, by length of the list and by interval,
/// over a simulated day; takes some minutes:
///
/// `mvn -q test-compile && java -cp target/test-classes:target/classes opwatch.polling.CadenceBenchmark`
///
/// "labelled" means that the person's labels tell the kinds of operations apart. "Of equal" compares with
/// equal shares of the same requests in the same run.
final class CadenceBenchmark {
    private static final Duration DAY = Duration.ofHours(24);

    private CadenceBenchmark() {}

    public static void main(String[] args) {
        System.out.println(
                "| rows | interval | median s | p95 s | median of equal | p95 of equal | requests/s | 429s | early |");
        System.out.println("|---:|---|---:|---:|---:|---:|---:|---:|---:|");
        for (int rows : new int[] {10, 100, 300, 1000}) {
            print(rows, CheckInterval.AUTOMATIC, false);
            print(rows, CheckInterval.AUTOMATIC, true);
            print(rows, CheckInterval.EVERY_10_SECONDS, false);
            print(rows, CheckInterval.EVERY_30_SECONDS, false);
            print(rows, CheckInterval.EVERY_MINUTE, false);
        }
    }

    private static void print(int rows, CheckInterval interval, boolean labelled) {
        Simulation day = new Simulation(rows, interval, labelled, new SimulatedArm(false)).run(DAY);
        Waits equal = day.equal.waits;
        System.out.printf(
                Locale.ROOT,
                "| %d | %s%s | %.2f | %.2f | %.2f | %.2f | %.2f | %d | %d |%n",
                rows,
                interval,
                labelled ? ", labelled" : "",
                day.waits.median(),
                day.waits.p95(),
                day.waits.median() / equal.median(),
                day.waits.p95() / equal.p95(),
                (double) day.arm.requests / DAY.toSeconds(),
                day.arm.throttled,
                day.arm.early);
    }
}
