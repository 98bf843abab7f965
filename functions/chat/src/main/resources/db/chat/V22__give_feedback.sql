-- What the owner of a conversation says of an answer.
create table chat.feedback (
    message_id uuid constraint feedback_pk primary key
        constraint feedback_message references chat.message (id) on delete cascade,
    good boolean not null,
    categories text[] not null constraint feedback_categories check (categories <@ array ['wrong', 'unsafe', 'outdated',
        'no-source', 'too-long', 'incomplete', 'off-topic', 'other']),
    text text constraint feedback_text_length check (length(text) between 1 and 2000),
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- What a judge says of an answer that was drawn by chance.
create table chat.judgement (
    message_id uuid not null constraint judgement_message references chat.message (id) on delete cascade,
    judge_id uuid not null,
    verdict text not null constraint judgement_verdict check (verdict in ('correct', 'partly', 'wrong')),
    note text constraint judgement_note_length check (length(note) between 1 and 2000),
    created_at timestamptz not null,
    constraint judgement_pk primary key (message_id, judge_id)
);

-- Serves: the erasure of a judge's account.
create index judgement_by_judge on chat.judgement (judge_id);

-- Serves: questions that nothing answered, newest first.
create index message_unanswered on chat.message (id desc) where role = 'assistant' and not answered;

select identity.permit('admin', 'chat-feedback:read:all');
select identity.permit('admin', 'chat-analytics:read:all');
select identity.permit('admin', 'chat-sample:judge:all');
select identity.permit('moderator', 'chat-sample:judge:all');
