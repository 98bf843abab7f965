package dev.medley.topology;

/** The function for chat. */
final class Chat {

    private Chat() {}

    static Function function() {
        return Function.named("chat")
                .routes("/chat")
                .workers(Worker.light("chat-work", "document.requested").deferred(Medley.ERASED))
                .emits("document.requested", "document.finished", "document.deleted")
                .activity("document.finished", "document.deleted");
    }
}
