package dev.assay.job;

import dev.assay.decision.KeyTaken;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.Program;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list while it is being sent: goes to disk as it comes. What is not kept is deleted. For one thread. */
public final class Receiving implements AutoCloseable {
    private static final int CHUNK = 1 << 16;
    /** Left on the disk for everybody else. */
    private static final long RESERVE = 64_000_000;

    private final ListJobs jobs;
    private final ListJob job;
    private final JobFiles files;
    private final JobLock lock;
    private final MessageDigest digest;
    private long bytes;
    private boolean kept;

    Receiving(ListJobs jobs, ListJob job, JobFiles files, JobLock lock) {
        this.jobs = jobs;
        this.job = job;
        this.files = files;
        this.lock = lock;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came of it: the list, or the one that was taken in before under the same key. */
    public record Received(ListJob job, boolean again) {}

    /** A list is too large, or there is no room for it. Nothing of it is kept. */
    public static final class NoRoom extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        NoRoom(Problem problem) {
            super(problem.code(), null, false, false);
            this.problem = problem;
        }

        /** {@code too-large} or {@code disk-full}. */
        public Problem problem() {
            return problem;
        }
    }

    /**
     * Refuses early what is known to be too large.
     *
     * @param announced bytes that will come, or a negative number where it is not known
     * @throws NoRoom if there is none
     */
    public void expect(long announced) {
        check(announced);
        if (jobs.place().room() - RESERVE < announced) {
            throw full();
        }
    }

    /**
     * Writes the list to disk.
     *
     * @throws NoRoom if there is none
     * @throws IOException if the sender breaks off
     */
    public void write(InputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long sinceLook = 0;
        try (OutputStream out = disk()) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                bytes += n;
                sinceLook += n;
                check(bytes);
                if (sinceLook >= RESERVE) {
                    sinceLook = 0;
                    expect(0);
                }
                digest.update(chunk, 0, n);
                out.write(chunk, 0, n);
            }
        }
    }

    private OutputStream disk() {
        try {
            return new Disk(Files.newOutputStream(files.list()));
        } catch (IOException e) {
            throw new NoRoom(JobProblems.folder());
        }
    }

    private void check(long size) {
        long most = jobs.settings().most();
        if (size > most) {
            throw new NoRoom(Problem.error(
                    "too-large",
                    Place.NOWHERE,
                    String.format(
                            Locale.ROOT,
                            "A list may have up to %,d bytes here. Send it in parts, each with the header, or have the limit raised (--lists-max).",
                            most)));
        }
    }

    private NoRoom full() {
        return new NoRoom(
                Problem.error(
                        "disk-full",
                        Place.NOWHERE,
                        "The disk of the server has no room for this list; nothing of it was kept. Delete lists that are no longer needed, or make room, then send it again."));
    }

    /** Tells a failing disk from a failing sender. */
    private final class Disk extends OutputStream {
        private final OutputStream out;

        Disk(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] chunk, int from, int length) {
            try {
                out.write(chunk, from, length);
            } catch (IOException e) {
                throw full();
            }
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                throw full();
            }
        }
    }

    /** Id the list will have. */
    public String id() {
        return job.id();
    }

    /** Where it lies, for looking at it. */
    public Path list() {
        return files.list();
    }

    /** Bytes written so far. */
    public long bytes() {
        return bytes;
    }

    /**
     * Looks at it, and keeps what was seen with it.
     *
     * @throws IOException if it cannot be read again
     */
    public Recognised recognise(Program program, JobRequest request) throws IOException {
        return new SeenList(files).of(program, request);
    }

    /**
     * Takes it in. When this returns, it is durable.
     *
     * @param request what is to be done
     * @param start whether to begin at once
     * @param asOf the time to judge by as the sender wrote it; null when that was left to us
     * @param key the sender's name for this request, or null; sent again under the same key, it is taken in once
     * @throws KeyTaken if the key was used for another list or other wishes
     */
    public Received keep(JobRequest request, boolean start, @Nullable String asOf, @Nullable String key)
            throws IOException {
        try {
            files.sync();
        } catch (IOException e) {
            throw full();
        }
        String asked = job.program()
                + '\0'
                + request.name()
                + '\0'
                + request.mapping()
                + '\0'
                + request.id()
                + '\0'
                + request.market()
                + '\0'
                + asOf
                + '\0'
                + request.reasons()
                + '\0'
                + request.record()
                + '\0'
                + start;
        digest.update(asked.getBytes(StandardCharsets.UTF_8));
        String fingerprint = HexFormat.of().formatHex(digest.digest());
        ListJob whole = jobs.whole(job, request, start);
        Optional<JobTable.Keyed> before =
                jobs.table().received(whole, key == null ? null : new JobTable.Keyed(key, fingerprint, job.id()));
        if (before.isPresent()) {
            if (!before.get().fingerprint().equals(fingerprint)) {
                throw new KeyTaken();
            }
            Optional<ListJob> same = jobs.find(before.get().id());
            if (same.isPresent()) {
                return new Received(same.get(), true);
            }
            // It is just being deleted, and its key with it.
            throw new KeyTaken();
        }
        kept = true;
        return new Received(whole, false);
    }

    /** Deletes what was not kept. */
    @Override
    public void close() {
        jobs.received(job.id(), lock, kept);
    }
}
