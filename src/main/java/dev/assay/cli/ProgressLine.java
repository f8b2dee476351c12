package dev.assay.cli;

import dev.assay.batch.ListProgress;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says how far a list has come: on a terminal in one line that is drawn anew, elsewhere in a line now and then. */
final class ProgressLine implements ListProgress.Listener {
    private static final Duration REDRAWN = Duration.ofMillis(250);
    private static final Duration SAID = Duration.ofSeconds(30);
    private static final int BAR = 24;

    private final PrintWriter err;
    private final Clock clock;
    private final boolean terminal;
    private final Instant began;
    private Instant last;
    private @Nullable ListProgress first;
    private boolean drawn;

    ProgressLine(PrintWriter err, Clock clock, boolean terminal) {
        this.err = err;
        this.clock = clock;
        this.terminal = terminal;
        this.began = clock.instant();
        this.last = began;
    }

    @Override
    public void at(ListProgress progress) {
        first = first == null ? progress : first;
        Instant now = clock.instant();
        if (Duration.between(last, now).compareTo(terminal ? REDRAWN : SAID) < 0) {
            return;
        }
        last = now;
        String line = line(progress, Duration.between(began, now), first);
        if (terminal) {
            err.print("\r\u001b[K" + line);
            drawn = true;
        } else {
            err.println(line);
        }
        err.flush();
    }

    /** Takes the line away. */
    void end() {
        if (drawn) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    private String line(ListProgress progress, Duration taken, ListProgress from) {
        double share = progress.bytes() == 0 ? 1 : (double) progress.bytesRead() / progress.bytes();
        double seconds = Math.max(0.001, taken.toMillis() / 1000.0);
        long rate = Math.round((progress.rows() - from.rows()) / seconds);
        double ahead = (double) (progress.bytesRead() - from.bytesRead()) / Math.max(1, progress.bytes());
        String left = ahead <= 0 ? "" : ", " + left(Math.round(seconds * (1 - share) / ahead)) + " left";
        String bar =
                terminal ? "[" + "█".repeat((int) (share * BAR)) + "░".repeat(BAR - (int) (share * BAR)) + "] " : "";
        return bar
                + String.format(
                        Locale.ROOT,
                        "%3d %%  %,d rows, %,d a second%s%s",
                        Math.round(share * 100),
                        progress.rows(),
                        rate,
                        left,
                        progress.mistakes() == 0
                                ? ""
                                : String.format(Locale.ROOT, ", %,d mistakes", progress.mistakes()));
    }

    private static String left(long seconds) {
        return seconds < 60 ? seconds + " s" : String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60);
    }
}
