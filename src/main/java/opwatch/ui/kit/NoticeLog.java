package opwatch.ui.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// What the window has said, the newest first, each text once; and of it what is still true. FX thread only.
final class NoticeLog {
    /// More than a person reads; what is still true stays beyond that.
    private static final int MOST = 200;

    private final List<Notice> all = new ArrayList<>();
    /// Not among the others: that rows wait in their places is how things are, and nothing that happened.
    private @Nullable Notice held;
    /// Nor is this: nothing that the clipboard held is kept.
    private @Nullable Notice offer;

    NoticeLog() {
        assert Platform.isFxApplicationThread();
    }

    /// Adds a message in the place of an earlier one on its topic, and of what said the same. What the person
    /// dismissed does not come back by being said again.
    void add(Notice notice) {
        List<Notice> before = all.stream()
                .filter(old -> (old.isTrue() && old.topic().equals(notice.topic())) || old.saysSame(notice))
                .toList();
        if (!notice.isAnswer()
                && before.stream().anyMatch(old -> old.isTrue() && old.isDismissed() && old.saysSame(notice))) {
            notice.dismiss();
        }
        before.forEach(Notice::end);
        all.removeAll(before);
        all.addFirst(notice);
        for (int last = all.size() - 1; last >= MOST; last--) {
            if (!all.get(last).isTrue()) {
                all.remove(last);
            }
        }
    }

    void hold(@Nullable Notice order) {
        held = order;
    }

    void offer(@Nullable Notice what) {
        offer = what;
    }

    /// The messages on a topic are no longer true.
    void end(String topic) {
        all.stream().filter(notice -> notice.topic().equals(topic)).forEach(Notice::end);
    }

    /// What is true on a topic.
    Optional<Notice> current(String topic) {
        return current().stream().filter(notice -> notice.topic().equals(topic)).findFirst();
    }

    /// What is true, in the order in which it matters; of what matters equally, the newest first.
    List<Notice> current() {
        return Stream.concat(all.stream(), Stream.of(held, offer).filter(Objects::nonNull))
                .filter(Notice::isTrue)
                .sorted(Comparator.comparingInt(Notice::order))
                .toList();
    }

    /// Whether something may stand in the line that must not wait for a hand that rests.
    boolean isUrgent() {
        return current().stream().anyMatch(notice -> notice.isForLine() && notice.isUrgent());
    }

    /// All that was said, the newest first, but for what the rows tell themselves.
    List<Notice> all() {
        return all.stream()
                .filter(notice -> !notice.topic().equals(NoticeBar.OF_ROWS))
                .toList();
    }
}
