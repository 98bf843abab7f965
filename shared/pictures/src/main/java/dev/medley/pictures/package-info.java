/**
 * Pictures that people upload to the bucket of media: announced, brought by a presigned request, made anew in sizes by a worker,
 * and delivered to everybody. Who has them, and what they belong to, is kept by the function.
 */
@NullMarked
package dev.medley.pictures;

import org.jspecify.annotations.NullMarked;
