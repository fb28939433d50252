package shouwen.text;

/** A stretch of a text, in {@code char} indices, the end exclusive. */
public record TextSpan(int from, int to) {}
