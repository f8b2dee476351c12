package dev.assay.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.storage.Database;
import dev.assay.storage.TestDatabase;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DeliveriesTest {
    @TempDir
    Path folder;

    private final TestDatabase kind;
    private final Receiver receiver = Receiver.start();
    private final Turning clock = new Turning();
    private final AtomicInteger number = new AtomicInteger();
    private Database database;
    private Endpoints endpoints;
    private Outbox outbox;
    private Messages messages;

    DeliveriesTest(TestDatabase kind) {
        this.kind = kind;
    }

    /** Stands still until a test turns it. */
    private static final class Turning extends Clock {
        private Instant now = Instant.parse("2026-11-26T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void open() {
        database = Database.open(kind.fresh(folder));
        to(receiver.endpoint(true));
    }

    @AfterEach
    void close() {
        receiver.close();
        database.close();
    }

    private void to(Endpoint... all) {
        endpoints = new Endpoints(List.of(all));
        outbox = new Outbox(endpoints, at -> String.format(Locale.ROOT, "%08d", number.incrementAndGet()));
        messages = new Messages(database, endpoints, clock);
    }

    private Deliveries deliveries(Post post) {
        return new Deliveries(
                database, endpoints, post, new BackOff(new SplittableRandom(1)), clock, Runnable::run, () -> {});
    }

    private void look() {
        try (Deliveries deliveries = deliveries(new HttpPost(InetAddress::getAllByName))) {
            deliveries.look();
        }
    }

    private void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    private String happened() {
        database.write(sql -> {
            outbox.write(sql, EventType.FINISHED, Map.of("interview", "i-1"), clock.instant());
            return 0;
        });
        return messages.list(null, null, 1).get(0).id();
    }

    private Message message(String id) {
        return messages.find(id).orElseThrow();
    }

    @Test
    void sendsWhatHappenedSignedOnce() {
        String id = happened();
        look();
        look();
        assertThat(receiver.got()).singleElement().satisfies(got -> {
            assertThat(got.id()).isEqualTo(id).startsWith("msg_");
            assertThat(got.timestamp()).isEqualTo(Long.toString(clock.now.getEpochSecond()));
            assertThat(got.isSigned()).isTrue();
            assertThat(got.body())
                    .isEqualTo(
                            "{\"type\":\"interview.finished\",\"timestamp\":\"2026-11-26T12:00:00Z\",\"data\":{\"interview\":\"i-1\"}}");
        });
        assertThat(message(id).state()).isEqualTo(Message.State.DELIVERED);
        assertThat(message(id).delivered()).isEqualTo(clock.now);
        assertThat(message(id).why()).isEqualTo("It answered 200.");
    }

    @Test
    void sendsAgainAfterWhileUnderTheSameIdUntilItIsTaken() {
        receiver.answer(500, 302, 200);
        String id = happened();
        look();
        look();
        assertThat(receiver.got()).hasSize(1);
        assertThat(message(id).status()).isEqualTo(500);
        pass(Duration.ofSeconds(6));
        look();
        assertThat(receiver.got()).hasSize(2);
        assertThat(message(id).why()).startsWith("It answered 302; redirects are not followed");
        pass(Duration.ofMinutes(6));
        look();
        assertThat(receiver.got()).hasSize(3).allMatch(Receiver.Got::isSigned).allMatch(g -> g.id().equals(id));
        assertThat(receiver.got().get(2).timestamp())
                .isNotEqualTo(receiver.got().get(0).timestamp());
        assertThat(message(id).state()).isEqualTo(Message.State.DELIVERED);
        assertThat(message(id).attempts()).isEqualTo(3);
    }

    @Test
    void givesUpAfterTheLastAttemptAndCanBeAskedToBeginAgain() {
        String id = happened();
        int attempts = BackOff.WAITS.size() + 1;
        for (int i = 0; i < attempts; i++) {
            receiver.answer(503);
            assertThat(message(id).state()).isEqualTo(Message.State.PENDING);
            look();
            pass(Duration.ofHours(30));
        }
        look();
        assertThat(receiver.got()).hasSize(attempts);
        assertThat(messages.list(Message.State.FAILED, null, 10)).hasSize(1);
        assertThat(messages.replay(id)).isInstanceOf(Messages.Replay.Begun.class);
        assertThat(messages.replay(id)).isInstanceOf(Messages.Replay.Begun.class);
        assertThat(message(id).attempts()).isZero();
        look();
        look();
        assertThat(receiver.got()).hasSize(attempts + 1);
        assertThat(message(id).state()).isEqualTo(Message.State.DELIVERED);
    }

    @Test
    void anEndpointThatIsGoneIsNotAskedAgain() {
        receiver.answer(410);
        String id = happened();
        look();
        assertThat(message(id).state()).isEqualTo(Message.State.FAILED);
        assertThat(message(id).attempts()).isEqualTo(1);
    }

    @Test
    void waitsAsTheScheduleSaysAndUpToAFifthLonger() {
        BackOff backOff = new BackOff(new SplittableRandom(7));
        for (int i = 0; i < BackOff.WAITS.size(); i++) {
            Duration least = BackOff.WAITS.get(i);
            assertThat(backOff.after(i + 1).orElseThrow()).isBetween(least, least.plus(least.dividedBy(5)));
        }
        assertThat(backOff.after(10)).isEmpty();
    }

    @Test
    void sendsNothingToAPrivateAddressUnlessAllowed() {
        to(receiver.endpoint(false));
        String id = happened();
        look();
        assertThat(receiver.got()).isEmpty();
        assertThat(message(id).state()).isEqualTo(Message.State.PENDING);
        assertThat(message(id).why())
                .startsWith("It was not sent: its address is private")
                .doesNotContain("127");
    }

    @Test
    void aNameThatMeansAnotherMachineTheNextMomentIsLookedUpForEveryAttempt() throws Exception {
        Endpoint named = new Endpoint(
                "crm",
                URI.create(receiver.url().replace("127.0.0.1", "hooks.example")),
                receiver.endpoint(true).secrets(),
                Set.of(EventType.FINISHED),
                true);
        to(named);
        String id = happened();
        InetAddress nobody = InetAddress.getByName("0.0.0.0");
        AtomicInteger asked = new AtomicInteger();
        Post post = new HttpPost(
                host -> new InetAddress[] {asked.getAndIncrement() == 0 ? InetAddress.getByName("127.0.0.1") : nobody});
        try (Deliveries deliveries = deliveries(post)) {
            deliveries.look();
            assertThat(receiver.got()).hasSize(1);
            messages.replay(id);
            deliveries.look();
        }
        assertThat(asked).hasValue(2);
        assertThat(receiver.got()).hasSize(1);
        assertThat(message(id).why()).isEqualTo("It was not sent: its address is of no machine.");
    }

    @Test
    void ofTwoThatLookAtOnceOneSends() {
        happened();
        Deliveries second = deliveries(new HttpPost(InetAddress::getAllByName));
        AtomicInteger sent = new AtomicInteger();
        Deliveries first = deliveries((endpoint, message, at) -> {
            second.look();
            sent.incrementAndGet();
            return new Post.Answer(200, "");
        });
        first.look();
        assertThat(sent).hasValue(1);
        assertThat(receiver.got()).isEmpty();
    }

    @Test
    void whoDiesWhileSendingIsFollowedByAnotherAndNoLongerHeard() {
        String id = happened();
        AtomicInteger sent = new AtomicInteger();
        Deliveries slow = deliveries((endpoint, message, at) -> {
            if (sent.getAndIncrement() == 0) {
                pass(Deliveries.LEASE);
                look();
            }
            return new Post.Answer(500, "");
        });
        slow.look();
        assertThat(receiver.got()).hasSize(1);
        assertThat(receiver.got().get(0).id()).isEqualTo(id);
        assertThat(message(id).state()).isEqualTo(Message.State.DELIVERED);
        assertThat(message(id).attempts()).isEqualTo(1);
    }

    @Test
    void whoAsksForItAgainNeedNotWaitForSomebodyWhoDied() {
        String id = happened();
        assertThat(new MessageTable(database).claim("crm", clock.instant(), Deliveries.LEASE))
                .isPresent();
        look();
        assertThat(receiver.got()).isEmpty();
        messages.replay(id);
        look();
        assertThat(receiver.got()).hasSize(1);
        assertThat(message(id).state()).isEqualTo(Message.State.DELIVERED);
    }

    @Test
    void oneEndpointThatFailsHoldsUpNoOther() {
        try (Receiver other = Receiver.start()) {
            Endpoint erp = new Endpoint(
                    "erp", URI.create(other.url()), other.endpoint(true).secrets(), Set.of(EventType.FINISHED), true);
            to(receiver.endpoint(true), erp);
            receiver.answer(500);
            happened();
            look();
            assertThat(other.got()).hasSize(1);
            assertThat(messages.list(Message.State.DELIVERED, null, 10))
                    .extracting(Message::endpoint)
                    .containsExactly("erp");
        }
    }

    @Test
    void nothingIsToldOfWhatWasNotKept() {
        try {
            database.write(sql -> {
                outbox.write(sql, EventType.FINISHED, Map.of(), clock.instant());
                throw new IllegalStateException("no");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("no");
        }
        assertThat(messages.list(null, null, 10)).isEmpty();
    }

    @Test
    void nobodyIsAskedForWhatIsUnknownOrHasNoEndpointAnyMore() {
        assertThat(messages.replay("msg_none")).isInstanceOf(Messages.Replay.Unknown.class);
        String id = happened();
        to();
        assertThat(messages.replay(id)).isEqualTo(new Messages.Replay.NoEndpoint("crm"));
    }
}
