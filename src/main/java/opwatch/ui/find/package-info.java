/// The sheet that finds search jobs and restores in a person's subscriptions: which subscriptions, how far
/// the search is, what it has brought, and what is to be added. A person ticks and adds; nothing is added
/// by itself. What the search does is in `discovery`; here is only what it looks like.
@NullMarked
package opwatch.ui.find;

import org.jspecify.annotations.NullMarked;
