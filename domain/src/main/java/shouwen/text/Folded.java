package shouwen.text;

/**
 * A text as it is compared, knowing where each of its characters stood in the original.
 *
 * @param text the folded text
 * @param starts for each {@code char} of the folded text, and one past its end, the index in the original where the
 *     character it came from begins
 */
public record Folded(String text, int[] starts) {

    /** The part of the original between two indices of the folded text. */
    public TextSpan original(int from, int to) {
        int end = to;
        while (end < text.length() && starts[end] == starts[to - 1]) {
            end++;
        }
        return new TextSpan(starts[from], starts[end]);
    }
}
