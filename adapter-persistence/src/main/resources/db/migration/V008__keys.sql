-- Keys of the product's own back ends (IDN-4). Of a secret only its SHA-256 is here.
create table api_key (
    -- Made in the order of time, so that the list needs no other order.
    id           uuid        primary key,
    name         text        not null,
    scopes       text[]      not null check (cardinality(scopes) > 0
                                 and scopes <@ array['access_read', 'usage_write', 'credits_write']),
    secret_hash  text        not null check (secret_hash ~ '^[0-9a-f]{64}$'),
    created_by   text        not null references customer (id),
    created_at   timestamptz not null,
    -- Up to an hour behind: noting each use would make every call a write.
    last_used_at timestamptz,
    revoked_at   timestamptz
);

-- Keys that sign access tokens, shared by all instances (ACC-6).
create table access_signing_key (
    kid             text        primary key check (kid ~ '^[A-Za-z0-9_-]{43}$'),
    turn            integer     not null check (turn >= 1),
    public_key      text        not null,
    -- Plain, or sealed under a secret that is not in this database; what it begins with says which.
    private_key     text        not null,
    created_at      timestamptz not null,
    signs_from      timestamptz not null,
    signs_until     timestamptz not null check (signs_from < signs_until),
    published_until timestamptz not null check (signs_until <= published_until),

    -- Instances that start or rotate at the same time race for this key, and one wins.
    constraint access_signing_key_one_each_turn unique (turn)
);
