package dev.assay.job;

import dev.assay.program.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The files of lists at one place: what was sent, what is seen in it, and what came of it. */
public final class ListFiles {
    private final JobPlace place;

    ListFiles(JobPlace place) {
        this.place = place;
    }

    /** Whether the files of a list are with this server. */
    public boolean isHere(ListJob job) {
        return job.place().equals(place.id());
    }

    /** The list as it was sent; only of use where {@link #isHere}. */
    public Path listOf(ListJob job) {
        return place.files(job.id()).list();
    }

    /**
     * What is recognised of a list; only of use where {@link #isHere}.
     *
     * @param by of the list's revision
     * @throws IOException if it cannot be read
     */
    public Recognised recognised(ListJob job, Program by) throws IOException {
        return new SeenList(place.files(job.id())).of(by, job.request());
    }

    /**
     * The same, and which cells are no answers; only of use where {@link #isHere}.
     *
     * @throws IOException if it cannot be read
     */
    public Recognised lookedThrough(ListJob job, Program by) throws IOException {
        return recognised(job, by).lookedThrough(by, listOf(job), job.request());
    }

    /** The same, without looking at the list: empty where nobody did before, or its files are elsewhere. */
    public Optional<Recognised> recognisedBefore(ListJob job, Program by) {
        try {
            return isHere(job) ? new SeenList(place.files(job.id())).before(by, job.request()) : Optional.empty();
        } catch (IOException e) {
            // Its page will say what is wrong with its files.
            return Optional.empty();
        }
    }

    /** Its classified rows, there when it is done. */
    public Path resultOf(ListJob job) {
        return place.files(job.id()).result();
    }

    /** Its rows that were passed over, there when it is done. */
    public Path errorsOf(ListJob job) {
        return place.files(job.id()).errors();
    }

    /**
     * What a file of a list is called for whoever fetches it, such as {@code export-result.csv}.
     *
     * @param what it holds
     */
    public String fileName(ListJob job, String what) {
        String name = job.request().name();
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + "-" + what + ".csv";
    }
}
