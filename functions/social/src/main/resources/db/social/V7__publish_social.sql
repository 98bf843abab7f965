-- Contracts with other functions.
create view social.pub_follow as select follower_id, followed_id from social.follow;

create view social.pub_block as select blocker_id, blocked_id from social.block;

create view social.pub_post as
select id, account_id, created_at,
    status = 'published' and moderation = 'visible' and deleted_at is null as visible
from social.post;

create view social.pub_influencer as
select i.account_id, i.handle,
    coalesce(b.revoked_at is null and b.expires_at > now(), false) as verified, i.private
from social.influencer i left join social.badge b on b.account_id = i.account_id;

-- What people wrote and others read, for moderation.
create view social.pub_moderated as
select 'post' as kind, p.id, p.account_id as author_id, p.body,
    (select count(*) from social.impression m where m.post_id = p.id) as reach, p.updated_at as changed_at,
    case when p.status <> 'published' or p.moderation in ('held', 'hidden', 'removed') then 'author'
        when p.visibility = 'everyone' and i.private then 'followers'
        else p.visibility end as readers
from social.post p left join social.influencer i on i.account_id = p.account_id
where p.deleted_at is null
union all
select 'comment', c.id, c.account_id, c.body,
    (select count(*) from social.impression m where m.post_id = c.post_id),
    coalesce(c.edited_at, c.created_at),
    case when c.moderation in ('held', 'hidden', 'removed') or p.status <> 'published' or p.moderation <> 'visible' then 'author'
        when p.visibility = 'everyone' and i.private then 'followers'
        else p.visibility end
from social.comment c join social.post p on p.id = c.post_id
left join social.influencer i on i.account_id = p.account_id
where c.deleted_at is null and p.deleted_at is null;

create view social.pub_export as
select i.account_id, 'influencers' as kind, i.id, jsonb_build_object(
    'id', i.id, 'handle', i.handle, 'displayName', i.display_name, 'bio', i.bio, 'links', i.links, 'niches', i.niches,
    'mediaKit', i.media_kit, 'private', i.private, 'replies', i.replies, 'createdAt', i.created_at,
    'handles', (select jsonb_agg(h.handle order by h.created_at) from social.handle h where h.account_id = i.account_id))
    as document
from social.influencer i
union all
select f.follower_id, 'follows', f.id, jsonb_build_object('followedId', f.followed_id, 'createdAt', f.created_at)
from social.follow f
union all
select r.follower_id, 'follow-requests', r.id, jsonb_build_object('followedId', r.followed_id, 'createdAt', r.created_at)
from social.follow_request r
union all
select b.blocker_id, 'blocks', b.id, jsonb_build_object('blockedId', b.blocked_id, 'createdAt', b.created_at)
from social.block b
union all
select m.account_id, 'mutes', m.id, jsonb_build_object(
    'mutedId', m.muted_id, 'expiresAt', m.expires_at, 'createdAt', m.created_at)
from social.mute m
union all
select p.account_id, 'posts', p.id, jsonb_build_object(
    'id', p.id, 'body', p.body, 'visibility', p.visibility, 'status', p.status, 'referenceKind', p.reference_kind,
    'referenceId', p.reference_id, 'publishedAt', p.published_at, 'createdAt', p.created_at,
    'versions', (select jsonb_agg(jsonb_build_object('number', v.number, 'body', v.body, 'createdAt', v.created_at)
        order by v.number) from social.post_version v where v.post_id = p.id))
from social.post p where p.deleted_at is null
union all
select l.account_id, 'likes', l.id, jsonb_build_object('postId', l.post_id, 'createdAt', l.created_at)
from social.post_like l
union all
select s.account_id, 'shares', s.id, jsonb_build_object(
    'id', s.id, 'postId', s.post_id, 'channel', s.channel, 'code', s.code, 'createdAt', s.created_at)
from social.share s
union all
select c.account_id, 'comments', c.id, jsonb_build_object(
    'id', c.id, 'postId', c.post_id, 'parentId', c.parent_id, 'body', c.body, 'createdAt', c.created_at)
from social.comment c where c.deleted_at is null
union all
select v.account_id, 'comment-votes', v.comment_id, jsonb_build_object(
    'commentId', v.comment_id, 'up', v.up, 'createdAt', v.created_at)
from social.comment_vote v
union all
select v.account_id, 'verifications', v.id, jsonb_build_object(
    'id', v.id, 'legalName', v.legal_name, 'category', v.category, 'statement', v.statement, 'status', v.status,
    'reason', v.reason, 'createdAt', v.created_at, 'evidence', (select jsonb_agg(jsonb_build_object(
        'id', e.id, 'kind', e.kind, 'text', e.text) order by e.id) from social.evidence e where e.verification_id = v.id))
from social.verification v
union all
select b.account_id, 'badges', b.account_id, jsonb_build_object(
    'category', b.category, 'expiresAt', b.expires_at, 'revokedAt', b.revoked_at, 'revokedReason', b.revoked_reason)
from social.badge b
union all
select f.account_id, 'feed-settings', f.account_id, jsonb_build_object(
    'personalised', f.personalised, 'interests', f.interests,
    'less', (select jsonb_agg(jsonb_build_object('kind', l.kind, 'value', l.value)) from social.less l
        where l.account_id = f.account_id))
from social.feed_setting f
union all
select i.account_id, 'impressions', i.post_id, jsonb_build_object(
    'postId', i.post_id, 'times', i.times, 'firstAt', i.first_at, 'lastAt', i.last_at)
from social.impression i;
