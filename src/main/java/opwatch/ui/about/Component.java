package opwatch.ui.about;

/// Something that is shipped with OpWatch and was made by others. Any thread.
///
/// @param name what it is called
/// @param version the build's; empty where it has none of its own
/// @param licence an SPDX expression; empty where only the text says it
/// @param text copyright and licence in full
record Component(String name, String version, String licence, String text) {}
