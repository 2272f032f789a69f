//! Stories, run against the real server, real SQLite and real sockets; Kotlin and Python too.

mod stories {
    mod arrival;
    mod backup;
    mod bindings;
    mod canary;
    mod clones;
    mod conflict;
    mod crash;
    mod crash_often;
    mod damage;
    mod disk_full;
    mod edge;
    mod erasure;
    mod follow;
    mod hostile;
    mod market;
    mod names;
    mod operator;
    mod pairing;
    mod program;
    mod protocol;
    mod quarantine;
    mod released;
    mod revocation;
    mod rights;
    mod scanning;
    mod tasks;
    mod team;
    mod tls;
}
