package dev.medley.speech.live;

import dev.medley.speech.live.ListenerRepository.Heard;
import dev.medley.speech.live.ListenerRepository.Lease;
import dev.medley.speech.live.ListenerRepository.Noted;
import dev.medley.speech.live.ListenerRepository.Progress;
import dev.medley.speech.live.ListenerRepository.Shift;
import dev.medley.speech.live.ListenerRepository.SoundFrame;
import dev.medley.speech.live.LiveTranscription.Reason;
import dev.medley.speech.live.LiveTranscription.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One shift of listening: looks for frames, reads them, and notes how far it is. */
final class ListenerLoop {

    private static final int MOST_FRAMES = 50;
    private static final long LOOK_MS = 40;
    private static final Duration NOTING = Duration.ofSeconds(1);
    /** A frame that is overtaken by others comes within this time. */
    private static final Duration OVERTAKEN = Duration.ofSeconds(1);
    /** How long the last frames of a speaker who stops are waited for. */
    private static final Duration LAST_FRAMES = Duration.ofSeconds(3);
    /** Who says nothing for so long gets another listener when they go on. */
    private static final Duration SILENCE = Duration.ofSeconds(15);
    /** How long before its end a speaker is told of it. */
    private static final Duration NOTICE = Duration.ofMinutes(1);

    /** What it works with beside what it listens to. */
    record Outside(
            ListenerNotes notes,
            SpeakerConnection connection,
            LiveTranscriptionService.LimitsAndClock limits,
            SpokenSegments spoken) {

        Instant now() {
            return limits.clock().instant();
        }
    }

    private final Lease lease;
    private final Shift shift;
    private final LiveReader reader;
    private final ListenerRepository repository;
    private final Outside outside;

    private final long begun = System.nanoTime();
    private long notedAt = begun;
    private long heardAt = begun;
    private long missingSince = begun;
    private int notedTo;
    private boolean isTold;

    ListenerLoop(Lease lease, Shift shift, LiveReader reader, ListenerRepository repository, Outside outside) {
        this.lease = lease;
        this.shift = shift;
        this.reader = reader;
        this.repository = repository;
        this.outside = outside;
        notedTo = reader.readTo();
    }

    void run() {
        Heard heard = look();
        while (heard != null && !isOver(heard)) {
            heard = look();
        }
    }

    private @Nullable Heard look() {
        return repository.hear(lease, reader.readTo(), MOST_FRAMES).orElse(null);
    }

    /** Reads what came; whether there is nothing more to do for this listener. */
    private boolean isOver(Heard heard) {
        List<SoundFrame> next = inOrder(heard.sound());
        List<StoredLiveMessage> told = reader.hear(next);
        if (!next.isEmpty()) {
            heardAt = System.nanoTime();
        }
        Reason end = end(heard, next);
        if (end != null) {
            told.addAll(reader.finish());
            outside.notes().end(lease, shift, new ListenerNotes.Ended(end, progress(), told, outside.spoken()));
            return true;
        }
        if ((!told.isEmpty() || passed(notedAt, NOTING)) && !note(told)) {
            return true;
        }
        String connectionId = heard.connectionId();
        if (connectionId != null) {
            tellOfNow(connectionId, heard, next);
        }
        return handsOver(heard) || !rested(next);
    }

    private void tellOfNow(String connectionId, Heard heard, List<SoundFrame> next) {
        if (next.size() < MOST_FRAMES) {
            reader.partial().ifPresent(partial -> {
                boolean _ = outside.connection().tell(connectionId, partial);
            });
        }
        if (!isTold && !outside.now().isBefore(shift.expiresAt().minus(NOTICE))) {
            isTold = outside.connection().tell(connectionId, LiveMessage.ending(shift.expiresAt()));
        }
        if (heard.sound().size() == next.size()) {
            missingSince = System.nanoTime();
        } else if (passed(missingSince, OVERTAKEN)) {
            missingSince = System.nanoTime();
            boolean _ = outside.connection().tell(connectionId, LiveMessage.missing(reader.readTo()));
        }
    }

    /** Why it ends now; null while it goes on. */
    private @Nullable Reason end(Heard heard, List<SoundFrame> next) {
        if (heard.status() == Status.ENDING) {
            Integer frames = heard.frames();
            boolean isAllRead = frames != null && reader.readTo() >= frames;
            boolean isAllThere = next.isEmpty() && (frames == null || passed(heardAt, LAST_FRAMES));
            return isAllRead || isAllThere ? heard.reason() : null;
        }
        long mostFrames = outside.limits().settings().longest().toMillis() / LiveTranscription.FRAME_MS;
        boolean isTooLong = reader.readTo() >= mostFrames || !outside.now().isBefore(shift.expiresAt());
        return isTooLong ? Reason.LIMIT : null;
    }

    /** False when the lease is lost. */
    private boolean note(List<StoredLiveMessage> told) {
        boolean isNews = reader.readTo() > notedTo;
        Noted noted = outside.notes().note(lease, progress(), told).orElse(null);
        notedAt = System.nanoTime();
        notedTo = reader.readTo();
        if (noted != null && noted.connectionId() != null && isNews) {
            boolean _ = outside.connection().tell(noted.connectionId(), LiveMessage.received(reader.readTo()));
        }
        return noted != null;
    }

    /** Whether this listener stops because nobody speaks, or because its time is over; then another goes on at once. */
    private boolean handsOver(Heard heard) {
        boolean isTime = passed(begun, outside.limits().settings().shift());
        boolean isSilent = passed(heardAt, SILENCE) && heard.status() == Status.OPEN;
        if (isTime || isSilent) {
            outside.notes().release(lease, isTime);
        }
        return isTime || isSilent;
    }

    private Progress progress() {
        Instant now = outside.now();
        return new Progress(
                reader.readTo(),
                reader.keptFrom(),
                reader.lastSegment(),
                reader.readTo() > notedTo,
                now,
                now.plus(outside.limits().settings().lease()));
    }

    private List<SoundFrame> inOrder(List<SoundFrame> sound) {
        List<SoundFrame> next = new ArrayList<>();
        for (SoundFrame frame : sound) {
            if (frame.sequence() == reader.readTo() + next.size()) {
                next.add(frame);
            }
        }
        return next;
    }

    private static boolean passed(long since, Duration time) {
        return System.nanoTime() - since >= time.toNanos();
    }

    /** Waits a moment where nothing came; false where the process ends. */
    private static boolean rested(List<SoundFrame> next) {
        try {
            if (next.isEmpty()) {
                Thread.sleep(LOOK_MS);
            }
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
