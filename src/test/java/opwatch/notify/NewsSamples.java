package opwatch.notify;

import static opwatch.notify.NotedRows.row;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import opwatch.notify.desktop.DesktopNotice;
import opwatch.operation.Attention.Expectation;
import opwatch.operation.WatchEntry;

/// News of each kind with what is said of it, in the language of this process: [NewsTextTest] starts it once
/// more in Chinese.
public final class NewsSamples {
    private static final Instant NOW = NotedRows.ADDED.plusSeconds(600);

    static final String ENGLISH = """
            row 1: Updating → Failed | InvalidFilter: column 'Foo' not found | An operation failed
            row 5: Canceled |  | An operation was canceled
            row 3: Updating → Succeeded |  | An operation succeeded
            row 2 could not be checked for 15 minutes | Could not check: no response in time | An operation could not be checked for 15 minutes
            Sign in to check one operation | OpWatch cannot check before you sign in. | Sign in to check one operation
            Sign in to check 2 operations | OpWatch cannot check before you sign in. | Sign in to check 2 operations
            row 4 takes unusually long |  | An operation takes unusually long
            row 4 has not ended by 10:02:00\u202fAM | Last status: Updating, 10:02:00\u202fAM | An operation has not ended by the time that you set
            row 4 is not known to have ended by 10:05:00\u202fAM | Last status: Updating, 10:02:00\u202fAM | An operation is not known to have ended by the time that you set
            row 6 is not known to have ended by 10:05:00\u202fAM | No status received yet | An operation is not known to have ended by the time that you set
            cmk: all 2 operations have ended | 1 failed, 1 succeeded | All 2 operations that you asked about have ended
            The operation that you asked about has ended | 1 succeeded | The operation that you asked about has ended
            All 2 operations that you asked about have ended | 1 failed, 1 succeeded | All 2 operations that you asked about have ended
            1 failed, 1 canceled, 3 past the time that you set, 3 waiting for a sign-in, 1 could not be checked for 15 minutes, 1 unusually long, 1 succeeded, 3 groups have ended | row 1, row 5, row 4 and 3 more | 1 failed, 1 canceled, 3 past the time that you set, 3 waiting for a sign-in, 1 could not be checked for 15 minutes, 1 unusually long, 1 succeeded, 3 groups have ended
            1 failed, one group has ended | row 1, row 3 | 1 failed, one group has ended
            """;

    static final String CHINESE = """
            row 1：Updating → Failed | InvalidFilter: column 'Foo' not found | 一个操作失败
            row 5：Canceled |  | 一个操作已取消
            row 3：Updating → Succeeded |  | 一个操作已成功
            row 2 已有 15 分钟无法检查 | 无法检查：响应超时 | 一个操作已有 15 分钟无法检查
            请登录以检查 1 个操作 | 登录之前，OpWatch 无法检查。 | 请登录以检查 1 个操作
            请登录以检查 2 个操作 | 登录之前，OpWatch 无法检查。 | 请登录以检查 2 个操作
            row 4 用时异常地长 |  | 一个操作用时异常地长
            到 10:02:00，row 4 仍未结束 | 上次状态：Updating，10:02:00 | 一个操作到你设定的时间仍未结束
            到 10:05:00，未能确认 row 4 已结束 | 上次状态：Updating，10:02:00 | 到你设定的时间，未能确认一个操作已结束
            到 10:05:00，未能确认 row 6 已结束 | 尚未获取状态 | 到你设定的时间，未能确认一个操作已结束
            cmk：2 个操作已全部结束 | 1 个失败，1 个已成功 | 你询问的 2 个操作已全部结束
            你询问的操作已结束 | 1 个已成功 | 你询问的操作已结束
            你询问的 2 个操作已全部结束 | 1 个失败，1 个已成功 | 你询问的 2 个操作已全部结束
            1 个失败，1 个已取消，3 个超过了你设定的时间，3 个等待登录，1 个已有 15 分钟无法检查，1 个用时异常地长，1 个已成功，3 组已全部结束 | row 1，row 5，row 4 以及另外 3 个 | 1 个失败，1 个已取消，3 个超过了你设定的时间，3 个等待登录，1 个已有 15 分钟无法检查，1 个用时异常地长，1 个已成功，3 组已全部结束
            1 个失败，1 组已全部结束 | row 1，row 3 | 1 个失败，1 组已全部结束
            """;

    private NewsSamples() {}

    /// Prints what is said.
    public static void main(String[] args) {
        System.out.print(said());
    }

    /// Each on a line, as "title | body | the title without details".
    static String said() {
        WatchEntry failed = row(1, "Updating", "Failed");
        WatchEntry trouble = row(2, "Updating", "!");
        WatchEntry well = row(3, "Updating", "Succeeded");
        WatchEntry late = row(4, "Updating", "Updating");
        Expectation sure = new Expectation.Ended(NotedRows.ADDED.plusSeconds(120));
        Expectation unsure = new Expectation.Ended(NotedRows.ADDED.plusSeconds(300));
        Expectation tag = new Expectation.AllEnded("TAG", "cmk");
        Expectation rows = new Expectation.AllEnded("ROWS", "x");
        News first = News.of(NewsKind.FAILED, failed);
        List<News> single = List.of(
                first,
                News.of(NewsKind.CANCELED, row(5, "Canceled")),
                News.of(NewsKind.ENDED_WELL, well),
                News.of(NewsKind.NOT_CHECKED, trouble),
                new News(NewsKind.SIGN_IN, List.of(trouble), null),
                new News(NewsKind.SIGN_IN, List.of(trouble, late), null),
                News.of(NewsKind.UNUSUALLY_LONG, late),
                News.of(sure, late),
                News.of(unsure, late),
                News.of(unsure, row(6)),
                new News(NewsKind.EXPECTATION, List.of(failed, well), tag),
                new News(NewsKind.EXPECTATION, List.of(well), rows),
                new News(NewsKind.EXPECTATION, List.of(failed, well), rows));
        List<String> said = new ArrayList<>();
        single.forEach(each -> said.add(said(List.of(each))));
        said.add(said(single));
        said.add(said(List.of(first, single.get(10))));
        return String.join("\n", said) + "\n";
    }

    private static String said(List<News> news) {
        DesktopNotice detailed = NewsText.notice(news, true, NOW, ZoneOffset.UTC);
        DesktopNotice hidden = NewsText.notice(news, false, NOW, ZoneOffset.UTC);
        return detailed.title() + " | " + detailed.body() + " | " + hidden.title() + hidden.body();
    }
}
