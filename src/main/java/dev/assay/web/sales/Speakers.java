package dev.assay.web.sales;

import dev.assay.interview.Channel;
import dev.assay.interview.Event;
import dev.assay.interview.Happened;
import org.springframework.context.support.MessageSourceAccessor;

/** Who did what in a conversation, in the order in which it happened: who took it over does what is done on the page from then on. */
final class Speakers {
    private final MessageSourceAccessor messages;
    private final Channel channel;
    private String rep;

    Speakers(MessageSourceAccessor messages, Channel channel) {
        this.messages = messages;
        this.channel = channel;
        rep = messages.getMessage("transcript.rep");
    }

    /** Who did this. */
    String of(Happened happened) {
        if (happened.event() instanceof Event.TakenOver taken) {
            rep = taken.by();
        }
        if (happened.event() instanceof Event.HandedOver) {
            String before = rep;
            rep = messages.getMessage("transcript.rep");
            return isPage(happened) ? before : program();
        }
        return isPage(happened) ? rep : program();
    }

    /** Whom it is with. */
    String prospect() {
        return messages.getMessage("transcript.prospect");
    }

    private String program() {
        return messages.getMessage("transcript.by." + channel.word());
    }

    private static boolean isPage(Happened happened) {
        return CockpitFields.isPage(happened.actor());
    }
}
