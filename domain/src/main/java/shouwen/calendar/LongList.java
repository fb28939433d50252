package shouwen.calendar;

import java.util.Arrays;

/** Numbers put in a row, unboxed. */
final class LongList {

    private long[] numbers = new long[16_384];
    private int size;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size] = number;
        size++;
    }

    int size() {
        return size;
    }

    long[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
