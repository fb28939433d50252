package shouwen.web.archive;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;

/** A barcode as bars of a drawing: Code 128, which any scanner of a library reads. */
final class Barcode {

    private static final int HEIGHT = 40;

    private final BitMatrix bars;

    private Barcode(BitMatrix bars) {
        this.bars = bars;
    }

    static Barcode of(String text) {
        return new Barcode(new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1));
    }

    int width() {
        return bars.getWidth();
    }

    int height() {
        return HEIGHT;
    }

    /** The black bars as the path of an SVG. */
    String path() {
        var path = new StringBuilder();
        int x = 0;
        while (x < bars.getWidth()) {
            int from = x;
            while (x < bars.getWidth() && bars.get(x, 0)) {
                x++;
            }
            if (x > from) {
                path.append('M').append(from).append(" 0h").append(x - from).append('v').append(HEIGHT).append("h-")
                        .append(x - from).append('z');
            }
            x++;
        }
        return path.toString();
    }
}
