/**
 * Long work on recordings that another function keeps: asked for at any time, begun once the recording is ready, ended
 * with it. Reads the view {@code audio.pub_recordings} and follows {@code recording.*}. A function says what it makes
 * ({@link dev.medley.recordings.AnalysisKind}) and how ({@link dev.medley.recordings.Analyzer}); its table has the columns
 * {@code id}, {@code owner_id}, {@code recording_id}, {@code job_id} and {@code created_at} beside its own.
 */
@NullMarked
package dev.medley.recordings;

import org.jspecify.annotations.NullMarked;
