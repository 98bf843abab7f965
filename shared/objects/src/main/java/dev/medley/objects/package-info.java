/** Objects in S3: presigned transfer for clients, plain transfer for workers, and what arrival notices say. */
@NullMarked
package dev.medley.objects;

import org.jspecify.annotations.NullMarked;
