package shouwen.rehearsal.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A scribble as a finger draws it on a telephone. */
final class DrawnSignature {

    static final byte[] PNG = draw();

    private DrawnSignature() {}

    private static byte[] draw() {
        var image = new BufferedImage(320, 120, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 320, 120);
        graphics.setColor(new Color(20, 30, 60));
        graphics.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var line = new Path2D.Double();
        line.moveTo(30, 70);
        line.curveTo(60, 10, 80, 120, 110, 60);
        line.curveTo(130, 20, 140, 110, 170, 65);
        line.curveTo(200, 30, 220, 100, 290, 45);
        graphics.draw(line);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
