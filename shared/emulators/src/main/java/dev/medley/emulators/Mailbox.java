package dev.medley.emulators;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The last thousand mails that went out, newest first. */
public final class Mailbox {

    private static final int KEPT = 1000;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>)]+");

    private final Deque<ReceivedMail> mails = new ArrayDeque<>();

    synchronized void add(ReceivedMail mail) {
        mails.addFirst(mail);
        if (mails.size() > KEPT) {
            mails.removeLast();
        }
    }

    /** Mails to an address, or all. */
    public synchronized List<ReceivedMail> to(@Nullable String address) {
        return mails.stream()
                .filter(mail -> address == null
                        || mail.to().stream()
                                .anyMatch(to -> to.toLowerCase(Locale.ROOT).contains(address.toLowerCase(Locale.ROOT))))
                .toList();
    }

    /** The links in a mail, in order, each once. */
    public static List<String> links(ReceivedMail mail) {
        Set<String> links = new LinkedHashSet<>();
        Matcher matcher = LINK.matcher(mail.text() + " " + mail.html().replace("&amp;", "&"));
        while (matcher.find()) {
            links.add(matcher.group());
        }
        return List.copyOf(links);
    }
}
