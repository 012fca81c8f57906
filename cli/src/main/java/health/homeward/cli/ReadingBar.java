package health.homeward.cli;

import health.homeward.casefile.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/// Shows the reading as it goes on: a bar that is drawn over itself on a terminal, a line a file elsewhere.
final class ReadingBar implements Progress, AutoCloseable {
    private static final int WIDTH = 24;

    private final PrintWriter err;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private int files;
    private int filesDone;
    private int pages;
    private boolean drawn;

    private ReadingBar(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    static ReadingBar on(PrintWriter err) {
        return new ReadingBar(err, Terminal.console().isPresent());
    }

    @Override
    public synchronized void files(int number) {
        files = number;
        if (number > 0 && !terminal) {
            err.println("reading " + number + " file(s)");
            err.flush();
        }
    }

    @Override
    public synchronized void page(String name, int page) {
        pages++;
        draw(name + ", page " + page);
    }

    @Override
    public synchronized void file(String name) {
        filesDone++;
        if (terminal) {
            draw(name);
        } else {
            err.println("read " + filesDone + " of " + files + ": " + name);
            err.flush();
        }
    }

    private void draw(String what) {
        if (!terminal) {
            return;
        }
        double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        int full = files == 0 ? WIDTH : WIDTH * filesDone / files;
        String left = filesDone == 0 ? "" : ", " + clock(seconds / filesDone * (files - filesDone)) + " left";
        String line = String.format(Locale.ROOT, "[%s%s] %d of %d files, %.0f pages a minute%s  %s",
                "=".repeat(full), " ".repeat(WIDTH - full), filesDone, files,
                pages * 60 / Math.max(seconds, 1),
                left, what);
        err.print("\r\u001b[K" + (line.length() > 110 ? line.substring(0, 110) : line));
        err.flush();
        drawn = true;
    }

    private static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }

    @Override
    public synchronized void close() {
        if (drawn) {
            err.print("\r\u001b[K");
            err.flush();
            drawn = false;
        }
    }
}
