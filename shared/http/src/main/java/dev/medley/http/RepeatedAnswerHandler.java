package dev.medley.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers a repeated call as the first one was. */
@Singleton
final class RepeatedAnswerHandler implements ExceptionHandler<RepeatedAnswer, HttpResponse<?>> {

    @Override
    public HttpResponse<?> handle(HttpRequest request, RepeatedAnswer repeated) {
        return repeated.answer();
    }
}
