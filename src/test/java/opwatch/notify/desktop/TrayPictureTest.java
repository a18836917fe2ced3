package opwatch.notify.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import opwatch.notify.desktop.AtAGlance.Quiet;
import opwatch.notify.desktop.AtAGlance.Worst;
import org.junit.jupiter.api.Test;

class TrayPictureTest {
    /// The usual height of an icon in a panel.
    private static final int SIZE = 22;

    private static AtAGlance glance(Worst worst, int count, boolean acknowledged, Quiet quiet) {
        return new AtAGlance(worst, count, acknowledged, quiet, "", true);
    }

    private static String drawn(AtAGlance glance) {
        byte[] pixels = TrayPicture.of(glance, SIZE);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < SIZE * SIZE; i++) {
            int alpha = pixels[4 * i] & 0xFF;
            boolean white = pixels[4 * i + 1] == -1 && pixels[4 * i + 2] == -1 && pixels[4 * i + 3] == -1;
            text.append(alpha < 128 ? '.' : white ? 'o' : '#').append(i % SIZE == SIZE - 1 ? "\n" : "");
        }
        return text.toString();
    }

    @Test
    void whatFailedIsAFilledOctagonWithItsCount() {
        assertEquals("""
                ......................
                ......##########......
                .....############.....
                ....##############....
                ...################...
                ..##################..
                .#######oooooo#######.
                .#######oooooo#######.
                .###########oo#######.
                .###########oo#######.
                .#######oooooo#######.
                .#######oooooo#######.
                .###########oo#######.
                .###########oo#######.
                .#######oooooo#######.
                .#######oooooo#######.
                ..##################..
                ...################...
                ....##############....
                .....############.....
                ......##########......
                ......................
                """, drawn(glance(Worst.FAILED, 3, false, Quiet.NO)));
    }

    @Test
    void whatIsAcknowledgedIsEmpty() {
        String drawn = drawn(glance(Worst.FAILED, 3, true, Quiet.NO));
        assertEquals('.', drawn.charAt(11 * (SIZE + 1) + 11));
        assertEquals('#', drawn.charAt(11 * (SIZE + 1) + 1));
    }

    /// Seen as an eye without color, or a grey panel, sees them: by lightness alone.
    @Test
    void allStatesDifferWithoutColor() {
        List<AtAGlance> all = new ArrayList<>();
        for (Quiet quiet : Quiet.values()) {
            for (Worst worst : Worst.values()) {
                all.add(glance(worst, 3, false, quiet));
                if (worst.needsYou()) {
                    all.add(glance(worst, 3, true, quiet));
                }
            }
        }
        List<String> alike = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int k = 0; k < i; k++) {
                if (different(all.get(i), all.get(k)) < 20) {
                    alike.add(all.get(i) + " and " + all.get(k));
                }
            }
        }
        assertEquals(List.of(), alike);
    }

    private static long different(AtAGlance one, AtAGlance other) {
        byte[] a = TrayPicture.of(one, SIZE);
        byte[] b = TrayPicture.of(other, SIZE);
        long different = 0;
        for (int i = 0; i < a.length; i += 4) {
            different += Math.abs(grey(a, i) - grey(b, i)) > 40 ? 1 : 0;
        }
        return different;
    }

    /// On a dark panel.
    private static double grey(byte[] pixels, int at) {
        double alpha = (pixels[at] & 0xFF) / 255.0;
        double light = 0.3 * (pixels[at + 1] & 0xFF) + 0.59 * (pixels[at + 2] & 0xFF) + 0.11 * (pixels[at + 3] & 0xFF);
        return alpha * light + (1 - alpha) * 0x2B;
    }

    @Test
    void eachColorStandsOutFromLightAndDarkPanels() {
        for (int color : new int[] {TrayPicture.RED, TrayPicture.AMBER, TrayPicture.BLUE, TrayPicture.GREY}) {
            for (int panel : new int[] {0xFFFFFF, 0xF6F5F4, 0x2B2B2B, 0x000000}) {
                double contrast = contrast(color, panel);
                assertTrue(
                        contrast >= 3,
                        Integer.toHexString(color) + " on " + Integer.toHexString(panel) + ": " + contrast);
            }
        }
    }

    /// WCAG 2, "contrast ratio".
    private static double contrast(int one, int other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(int color) {
        return 0.2126 * linear(color >> 16) + 0.7152 * linear(color >> 8) + 0.0722 * linear(color);
    }

    private static double linear(int part) {
        double value = (part & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    @Test
    void aCountOfThreeDigitsBecomesAMark() {
        assertEquals(
                drawn(glance(Worst.FAILED, 100, false, Quiet.NO)), drawn(glance(Worst.FAILED, 999, false, Quiet.NO)));
        assertTrue(drawn(glance(Worst.FAILED, 99, false, Quiet.NO)).contains("oo"));
    }
}
