package dev.medley.testkit;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Many who do the same thing at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    public static <A, R> List<R> each(List<A> inputs, Function<A, R> task)
            throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> running = inputs.stream()
                    .map(input -> threads.submit(() -> {
                        start.await();
                        return task.apply(input);
                    }))
                    .toList();
            start.countDown();
            List<R> results = new java.util.ArrayList<>();
            for (Future<R> future : running) {
                results.add(future.get());
            }
            return results;
        }
    }
}
