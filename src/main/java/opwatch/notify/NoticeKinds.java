package opwatch.notify;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Of what a person wants to be told outside the window. Immutable; any thread.
///
/// @param on the kinds that are told, of rows without a choice of their own
/// @param details whether a notice names rows and reasons; without them it says only what happened, for a
///     lock screen that others see
public record NoticeKinds(Set<NewsKind> on, boolean details) {
    /// What asks for the person: a failure, a sign-in without which nothing is checked, and what they have
    /// asked for. The rest is to be seen in the window.
    public static final NoticeKinds DEFAULT =
            new NoticeKinds(EnumSet.of(NewsKind.FAILED, NewsKind.SIGN_IN, NewsKind.EXPECTATION), true);

    public NoticeKinds {
        EnumSet<NewsKind> inOrder = EnumSet.noneOf(NewsKind.class);
        inOrder.addAll(on);
        on = Collections.unmodifiableSet(inOrder);
    }

    /// Whether this kind is told.
    public boolean tells(NewsKind kind) {
        return on.contains(kind);
    }

    /// The same with a kind switched on or off.
    public NoticeKinds with(NewsKind kind, boolean isOn) {
        EnumSet<NewsKind> now = EnumSet.noneOf(NewsKind.class);
        now.addAll(on);
        if (isOn) {
            now.add(kind);
        } else {
            now.remove(kind);
        }
        return new NoticeKinds(now, details);
    }

    /// The same with or without details.
    public NoticeKinds withDetails(boolean wanted) {
        return new NoticeKinds(on, wanted);
    }
}
