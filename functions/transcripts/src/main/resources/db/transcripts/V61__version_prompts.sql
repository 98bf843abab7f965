-- What models are told when they digest, version by version; one is current.
create table transcripts.prompt (
    number integer constraint prompt_pk primary key,
    -- Newer ones sort behind older ones.
    id uuid not null constraint prompt_id unique,
    guidance text not null constraint prompt_guidance_length check (length(guidance) between 1 and 8000),
    note text not null,
    created_by uuid,
    created_at timestamptz not null,
    -- When it last did well enough on the test set; null before.
    passed_at timestamptz,
    -- Since when it has been what models are told; the latest of all is current.
    current_since timestamptz
);

-- Serves: which one is current.
create index prompt_current on transcripts.prompt (current_since desc) where current_since is not null;

insert into transcripts.prompt (number, id, guidance, note, created_at, passed_at, current_since)
values (1, '00000000-0000-7000-8000-000000000001', 'Begin with what matters most: results, decisions, numbers, dates and names, each with its reason where one is given. '
    || 'Keep numbers and names exactly as they are said.', 'The first one.', now(), now(), now());

-- Texts that prompts and providers are tried on, with the facts that a summary must hold.
create table transcripts.prompt_case (
    id uuid constraint prompt_case_pk primary key,
    name text not null,
    text text not null constraint prompt_case_text_length check (length(text) between 1 and 50000),
    -- A list of facts; the words of each are parted by "&", and alternatives by "|".
    facts jsonb not null,
    created_at timestamptz not null
);

-- Prompts on the test set, and providers beside each other.
create table transcripts.trial (
    id uuid constraint trial_pk primary key,
    owner_id uuid not null,
    job_id uuid not null,
    -- Null where all providers are compared with the current one.
    prompt integer constraint trial_prompt references transcripts.prompt,
    results jsonb,
    created_at timestamptz not null
);

-- Serves: the trials of one prompt.
create index trial_by_prompt on transcripts.trial (prompt, id desc) where prompt is not null;

-- Serves: their erasure.
create index trial_by_owner on transcripts.trial (owner_id);

-- What was made anew for a prompt that became current, so that it is there when it is asked for.
create table transcripts.warming (
    prompt integer not null,
    transcript_id uuid not null,
    outcome text not null constraint warming_outcome check (outcome in ('made', 'kept', 'failed', 'unaffordable')),
    cost bigint not null,
    warmed_at timestamptz not null,
    constraint warming_pk primary key (prompt, transcript_id)
);

select identity.permit('admin', 'prompt:read:all');
select identity.permit('admin', 'prompt:write:all');
