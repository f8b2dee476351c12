package dev.assay.web.upload;

import dev.assay.decision.IdempotentRequest;
import dev.assay.decision.KeyTaken;
import dev.assay.job.ListJobs;
import dev.assay.job.Receiving;
import dev.assay.job.Recognised;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.Program;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes in a list from a request, for the API and for the page. */
public final class ListUpload {
    private final ListJobs lists;
    private final Clock clock;

    /**
     * @param lists where it goes
     * @param clock tells the time it is judged by, where none is asked for
     */
    public ListUpload(ListJobs lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Who sends.
     *
     * @param channel where it came from
     * @param actor who sent it
     * @param start whether to begin at once where nothing is said of it
     */
    public record Sender(String channel, String actor, boolean start) {}

    /**
     * Takes it in; durable when this returns.
     *
     * @throws UploadRefused with every mistake; nothing is kept then
     * @throws dev.assay.storage.DatabaseUnavailable if the database did not take it
     * @throws IOException if a file of this server cannot be written or read
     */
    public Receiving.Received take(HttpServletRequest request, Program program, Sender sender) throws IOException {
        if (!Sent.isTaken(request)) {
            throw UploadRefused.of(
                    415,
                    "media-type",
                    "The body is not sent as a list",
                    "Send the list as the part 'file' of multipart/form-data, or as the body, with one of these types: "
                            + String.join(", ", Sent.types()) + ".");
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw UploadRefused.of(
                    415, "content-encoding", "The body is packed", "Send the body unpacked, without Content-Encoding.");
        }
        String key = key(request);
        try (Receiving receiving = lists.receive(program)) {
            Sent sent = sent(request, receiving);
            if (receiving.bytes() == 0) {
                throw UploadRefused.of(422, "empty-list", "The list is empty", "The list is empty; nothing was kept.");
            }
            ListFields.Wishes wishes = new ListFields(sent.fields())
                    .read(
                            program,
                            sent.name(),
                            receiving.bytes(),
                            clock.instant(),
                            sender.channel(),
                            sender.actor(),
                            sender.start());
            Recognised seen = receiving.recognise(program, wishes.request());
            if (!seen.isList() || seen.hasErrors() && wishes.start()) {
                throw new UploadRefused(
                        422,
                        "refused",
                        "The list cannot be taken in as it is",
                        seen.problems().stream().filter(Problem::isError).toList());
            }
            return receiving.keep(wishes.request(), wishes.start(), wishes.asOf(), key);
        } catch (Receiving.NoRoom e) {
            boolean large = e.problem().code().equals("too-large");
            throw new UploadRefused(
                    large ? 413 : 507,
                    e.problem().code(),
                    large ? "The list is too large" : "There is no room for the list",
                    List.of(e.problem()));
        } catch (KeyTaken e) {
            throw UploadRefused.of(
                    409,
                    "idempotency-key",
                    "The Idempotency-Key was used before",
                    "This Idempotency-Key was used before, for another list or other wishes. Send each new list with a key of its own; nothing was kept.");
        }
    }

    private static Sent sent(HttpServletRequest request, Receiving receiving) {
        try {
            return Sent.of(request, receiving);
        } catch (IOException e) {
            throw UploadRefused.of(
                    400, "cut-off", "The request ended too early", "The body was not sent whole. Send it again.");
        }
    }

    private static @Nullable String key(HttpServletRequest request) {
        String key = request.getHeader("Idempotency-Key");
        if (key != null && !IdempotentRequest.isKey(key)) {
            throw new UploadRefused(
                    400,
                    "parameter",
                    "A parameter cannot be used",
                    List.of(Problem.error(
                            "parameter-idempotency-key",
                            Place.NOWHERE,
                            "An Idempotency-Key has 1 to 255 visible ASCII characters.",
                            key,
                            null)));
        }
        return key;
    }
}
