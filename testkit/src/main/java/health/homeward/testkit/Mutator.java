package health.homeward.testkit;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Damages files as accidents and attackers do: bits, bytes, runs of FF, length fields, cuts, copies.
public final class Mutator {
    private final RandomGenerator random;

    /// @param random seeded by the caller, who prints the seed
    public Mutator(RandomGenerator random) {
        this.random = random;
    }

    /// A damaged copy, never empty.
    public byte[] mutate(byte[] original) {
        byte[] file = original.clone();
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            file = once(file);
        }
        return file.length == 0 ? new byte[1] : file;
    }

    private byte[] once(byte[] file) {
        if (file.length < 8) {
            return file;
        }
        int at = random.nextInt(file.length);
        int run = Math.min(1 + random.nextInt(16), file.length - at);
        switch (random.nextInt(8)) {
            case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> file[at] = (byte) random.nextInt(256);
            case 2 -> Arrays.fill(file, at, at + run, (byte) 0xFF);
            case 3 -> Arrays.fill(file, at, at + run, (byte) 0);
            case 4 -> length(file, random.nextInt(file.length - 4));
            case 5 -> digit(file, at);
            case 6 -> {
                return Arrays.copyOf(file, at);
            }
            default -> System.arraycopy(file, random.nextInt(file.length - run + 1), file, at, run);
        }
        return file;
    }

    /// Four bytes that mean very much or less than nothing.
    private void length(byte[] file, int at) {
        int[] values = {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 0, 65_535, 65_536, 1 << 24};
        int value = values[random.nextInt(values.length)];
        for (int i = 0; i < 4; i++) {
            file[at + i] = (byte) (value >>> (8 * i));
        }
    }

    /// The next digit of a text format becomes another.
    private void digit(byte[] file, int from) {
        for (int i = from; i < file.length; i++) {
            if (file[i] >= '0' && file[i] <= '9') {
                file[i] = (byte) ('0' + random.nextInt(10));
                return;
            }
        }
    }
}
