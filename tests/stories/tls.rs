//! Tablets reach the server over TLS with the certificate files it was given.

use std::{fs, sync::Arc};

use futures_util::StreamExt;
use rustls::{ClientConfig, RootCertStore};
use samenspel_model::wire::{self, Down};
use samenspel_server::config::{Config, FirstAccount, TlsFiles};
use tokio_tungstenite::{Connector, connect_async_tls_with_config};
use ureq::tls::{Certificate, RootCerts, TlsConfig};

#[test]
fn pages_and_the_socket_come_over_tls_and_plain_http_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let tls = TlsFiles { cert: folder.path().join("cert.pem"), key: folder.path().join("key.pem") };
    fs::write(&tls.cert, made.cert.pem()).unwrap();
    fs::write(&tls.key, made.signing_key.serialize_pem()).unwrap();
    let first_account =
        Some(FirstAccount { name: "Sofie".to_owned(), password: samenspel_tests::PASSWORD.to_owned() });
    let config = Config { tls: Some(tls), first_account, ..Config::local(folder.path().join("data"), 0) };

    let runtime = tokio::runtime::Runtime::new().unwrap();
    let running = runtime.block_on(samenspel_server::start(config)).unwrap();
    let url = running.public_url.as_str().to_owned();
    assert!(url.starts_with("https://localhost:"), "{url}");

    let roots = RootCerts::new_with_certs(&[Certificate::from_der(made.cert.der()).to_owned()]);
    let tls = TlsConfig::builder().root_certs(roots).build();
    let trusting: ureq::Agent = ureq::Agent::config_builder().tls_config(tls).build().into();
    let login = trusting.get(format!("{url}/login")).call().unwrap();
    assert!(login.headers().contains_key("strict-transport-security"));
    let stranger = ureq::get(format!("{url}/login")).call();
    assert!(stranger.is_err(), "who does not know the certificate does not connect");
    let plain = ureq::get(format!("{}/login", url.replace("https", "http"))).call();
    assert!(plain.is_err());

    let mut roots = RootCertStore::empty();
    roots.add(made.cert.der().clone()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let client = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    let client = client.with_root_certificates(roots).with_no_client_auth();
    runtime.block_on(async {
        let socket = format!("{}/sync", url.replace("https", "wss"));
        let connector = Connector::Rustls(Arc::new(client));
        let (mut socket, _) =
            connect_async_tls_with_config(socket, None, true, Some(connector)).await.unwrap();
        let first = socket.next().await.unwrap().unwrap().into_data();
        assert!(matches!(wire::decode(&first), Ok(Down::Challenge { .. })));
        drop(socket);
        running.stop().await;
    });
}
