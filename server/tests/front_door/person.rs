//! Somebody at a browser, who opens forms and sends them.

use samenspel_server::Running;

use crate::{
    form_id,
    harness::{FORM, LOGIN, ask, cookie},
    location,
};

/// Somebody at a browser.
pub(crate) struct Person<'s> {
    pub(crate) server: &'s Running,
    headers: String,
}

impl<'s> Person<'s> {
    pub(crate) async fn log_in(server: &'s Running) -> Self {
        let cookie = cookie(&ask(server, "POST /login", FORM, LOGIN, "").await);
        Self { server, headers: format!("{FORM}{cookie}") }
    }

    pub(crate) async fn open(&self, page: &str) -> String {
        ask(self.server, &format!("GET {page}"), &self.headers, "", "").await
    }

    pub(crate) async fn post(&self, address: &str, body: &str) -> String {
        ask(self.server, &format!("POST {address}"), &self.headers, body, "").await
    }

    /// Posts and opens the page that follows.
    pub(crate) async fn follow(&self, address: &str, body: &str) -> String {
        let answer = self.post(address, body).await;
        self.open(location(&answer)).await
    }

    /// Presses the button that undoes what this page says was done.
    pub(crate) async fn undo(&self, page: &str) -> String {
        let undo = page.split("action=\"/undo/").nth(1).expect("a button").split('"').next().unwrap();
        self.follow(&format!("/undo/{undo}"), "").await
    }

    /// Opens a form and sends it filled in; the page that follows.
    pub(crate) async fn make(&self, address: &str, body: &str) -> String {
        let act = form_id(&self.open(address).await, &self.action(address).await);
        let done = self.post(&self.action(address).await, &format!("act={act}&{body}")).await;
        assert!(done.starts_with("HTTP/1.1 303"), "{done}");
        location(&done).split('?').next().unwrap().to_owned()
    }

    /// Makes a task of the organisation of this page, which has none yet; answers the task's address.
    pub(crate) async fn make_task(&self, page: &str) -> String {
        self.make(&format!("{page}/task/new"), "title=Voorlezen").await;
        let list = self.open(page).await;
        let task = list.split(&format!("href=\"{page}/task/")).nth(1).expect("a task");
        format!("{page}/task/{}", task.split('"').next().expect("its id"))
    }

    /// Where the form of this page goes, with the version that it was opened on.
    pub(crate) async fn action(&self, address: &str) -> String {
        let page = self.open(address).await;
        let form = page.split("<form class=\"fields\" method=\"post\" action=\"").nth(1).expect("a form");
        form.split('"').next().unwrap().replace("&amp;", "&")
    }

    /// Where the button of this page goes that takes it away.
    pub(crate) async fn removal(&self, address: &str) -> String {
        let page = self.open(address).await;
        let away = page.split("<form class=\"away\" method=\"post\" action=\"").nth(1).expect("a button");
        away.split('"').next().unwrap().replace("&amp;", "&")
    }

    pub(crate) async fn organisations(&self) -> usize {
        self.server.store.organisation_lines().await.unwrap().len()
    }
}

/// The answer says this sentence beside that field.
pub(crate) fn is_refused(answer: &str, field: &str, sentence: &str) {
    assert!(answer.starts_with("HTTP/1.1 422"), "{answer}");
    let beside = answer.split(&format!("id=\"{field}-error\">")).nth(1).expect("a sentence beside the field");
    assert!(beside.split('<').next().unwrap().contains(sentence), "{beside}");
}
