package opwatch.ui.settings;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import opwatch.notify.NewsKind;
import opwatch.notify.NoticeKinds;
import opwatch.settings.Notices;
import org.jspecify.annotations.Nullable;

/// What a person chose of telling outside the window, as the settings keep it. FX thread only.
public final class NoticeChoice {
    private final ReadOnlyObjectWrapper<Notices> now = new ReadOnlyObjectWrapper<>(Notices.FIRST);

    public NoticeChoice() {
        assert Platform.isFxApplicationThread();
    }

    /// The choice as the settings keep it.
    public ReadOnlyObjectProperty<Notices> now() {
        return now.getReadOnlyProperty();
    }

    /// Takes what was chosen before.
    public void restore(Notices remembered) {
        assert Platform.isFxApplicationThread();
        now.set(remembered);
    }

    /// What is told outside the window.
    public NoticeKinds kinds() {
        List<String> names = now.get().noticeKinds();
        Set<NewsKind> on = EnumSet.noneOf(NewsKind.class);
        Stream.of(NewsKind.values())
                .filter(kind -> names == null ? NoticeKinds.DEFAULT.tells(kind) : names.contains(kind.name()))
                .forEach(on::add);
        return new NoticeKinds(on, now.get().noticeDetails());
    }

    /// Chooses what is told. Kinds that only a newer OpWatch knows stay as they are.
    public void choose(NoticeKinds kinds) {
        assert Platform.isFxApplicationThread();
        Set<String> names = new TreeSet<>();
        List<String> before = now.get().noticeKinds();
        if (before != null) {
            names.addAll(before);
        }
        for (NewsKind kind : NewsKind.values()) {
            names.remove(kind.name());
            if (kinds.tells(kind)) {
                names.add(kind.name());
            }
        }
        now.set(now.get().telling(List.copyOf(names), kinds.details()));
    }

    /// Whether closing the window keeps it watching in the tray; null before the person was asked.
    public @Nullable Boolean keepInTray() {
        return now.get().keepInTray();
    }

    /// Chooses whether closing the window keeps it watching in the tray.
    public void keep(boolean inTray) {
        assert Platform.isFxApplicationThread();
        now.set(now.get().keeping(inTray));
    }

    /// When the person last left the window; null when they never have.
    public @Nullable Instant lastLooked() {
        return now.get().lastLooked();
    }

    /// The person has left the window.
    public void left(Instant when) {
        assert Platform.isFxApplicationThread();
        now.set(now.get().looked(when));
    }
}
