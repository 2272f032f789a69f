app-name = Samenspel
field-saved = حُفظ
field-cut = تُرك ما بعد { $count } حرفًا. النص كله ما زال في المكان الذي نسخته منه.
field-left =
    { $count ->
        [one] بقي مكان لحرف واحد.
        [two] بقي مكان لحرفين.
        [few] بقي مكان لـ { $count } أحرف.
       *[other] بقي مكان لـ { $count } حرفًا.
    }
value-empty = فارغ
value-yes = نعم
value-no = لا
undo = تراجع
close = إغلاق
back = رجوع
starting = يُفتح Samenspel …
language-choice = لغة الشاشة
skip-to-content = إلى المحتوى

hour-full = الساعة { $hour }
hour-part = الساعة { $hour }:{ $minute }
day-and-hour = { $day }، { $hour }

## A second tab

other-tab-title = Samenspel مفتوح في نافذة أخرى
other-tab-about = هكذا لا تختلط بياناتك. أغلق النافذة الأخرى، فيتابع Samenspel هنا وحده.
other-tab-held = تلك النافذة لا تجيب ولا تزال تحتفظ ببياناتك. أغلقها فيتابع Samenspel هنا وحده. لا تجدها؟ أغلق المتصفح كله وافتح Samenspel من جديد.
other-tab-take-over = المتابعة هنا

## When it goes wrong

broken-title = لا يمكن فتح Samenspel
broken-kept = ما حفظته ما زال على هذا الجهاز.
broken-again = افتح من جديد

## The line that says it is saved

saved-all = كل شيء محفوظ ومُرسل
saved-all-offline = كل شيء محفوظ. لا اتصال الآن
saved-waiting-offline = { $count ->
    [one] محفوظ على هذا الجهاز — واحد ينتظر الاتصال
    [two] محفوظ على هذا الجهاز — اثنان ينتظران الاتصال
   *[other] محفوظ على هذا الجهاز — { $count } تنتظر الاتصال
  }
saved-sending = { $count ->
    [one] محفوظ على هذا الجهاز — واحد يُرسل
    [two] محفوظ على هذا الجهاز — اثنان يُرسلان
   *[other] محفوظ على هذا الجهاز — { $count } تُرسل
  }
saved-attention = { $count ->
    [one] واحد يحتاج إلى انتباهك
    [two] اثنان يحتاجان إلى انتباهك
   *[other] { $count } تحتاج إلى انتباهك
  }
saved-not-all = لم يُحفظ كل شيء
saved-refused = لا يُسمح لهذا الجهاز بالإرسال بعد الآن
saved-clock = ساعة هذا الجهاز غير صحيحة

refused-revoked = أوقف المنسّق هذا الجهاز. ما لم يُرسل بعد يذهب أولًا إلى المركز. ثم يُمسح كل شيء على هذا الجهاز. اذهب إلى المنسّق.
refused-ended = انتهى يوم هذا الجهاز. ما لم يُرسل بعد يذهب أولًا إلى المركز. ثم يُمسح كل شيء على هذا الجهاز. اذهب إلى المنسّق.
refused-unknown-device = لم يعد المركز يعرف هذا الجهاز. ما حفظته يبقى على هذا الجهاز. اذهب إلى المنسّق.
refused-version-too-old = هذه النسخة من Samenspel قديمة جدًا للإرسال. أغلق التطبيق وافتحه من جديد مع اتصال.
refused-cloned = توجد نسخة من هذا الجهاز. يمكنك أن تتابع العمل ويبقى كل شيء محفوظًا، لكن لا شيء يُرسل. اطلب من المنسّق رمزًا جديدًا وافتحه على هذا الجهاز.

lease-over = لم يتصل هذا الجهاز منذ وقت طويل. صِله بالإنترنت فيُفتح من جديد. ما حفظته ما زال موجودًا.

## The panel behind that line

panel-title = هل كل شيء محفوظ؟
panel-device = هذا الجهاز
panel-device-until = يعمل هذا الجهاز حتى { $moment }.
panel-not-kept = قد يمسح المتصفح ما هو محفوظ هنا إذا امتلأ هذا الجهاز. ضع Samenspel على الشاشة الرئيسية وأرسل كثيرًا.
panel-help = هل حدث خطأ؟
panel-help-contact = اتصل بـ { $contact } أو اسأله.
panel-help-nobody = اسأل المنسّق.
panel-hours = متى يفتح المركز
panel-address = أين المركز
panel-connected = يوجد اتصال بالمركز.
panel-offline = لا يوجد اتصال الآن. يمكنك أن تتابع العمل: يُرسل كل شيء وحده عندما يعود الاتصال.
panel-waiting = ما زال للإرسال
panel-waiting-none = لا شيء ينتظر.
panel-waiting-since = { $title } ينتظر منذ { $moment }
panel-attention = يحتاج إلى انتباهك
panel-attention-none = لا شيء يحتاج إلى انتباهك.
unfinished = { $field }: ما كُتب هناك لا يمكن حفظه هكذا.
unfinished-open = راجعه
panel-clock = ساعة هذا الجهاز غير صحيحة. على هذا الجهاز { $here }. في المركز { $there }. صحّح الساعة.
panel-unreadable =
    { $count ->
        [one] ملف أو موعد واحد من المركز لا يستطيع هذا التطبيق قراءته. لا يضيع شيء. حدّث التطبيق، أو اسأل المنسّق.
       *[other] ملفات أو مواعيد من المركز لا يستطيع هذا التطبيق قراءتها ({ $count }). لا يضيع شيء. حدّث التطبيق، أو اسأل المنسّق.
    }
item-untitled = بلا اسم

conflict-title = أجوبة مختلفة: { $field }
conflict-voice = على جهاز { $author } مكتوب «{ $value }» ({ $moment }).
conflict-elsewhere = الجناح أو المنسّق يختار الصحيح.
conflict-choose = «{ $value }» هو الصحيح
conflict-both = احتفظ بهما معًا
conflict-both-too-long = النصان معًا طويلان جدًا: { $length } حرفًا، والحد { $max }. اكتب في الحقل نفسه ما يجب أن يبقى، أو اختر واحدًا.
conflict-kept-both = تحتفظ بهما معًا.
conflict-chosen = اخترت: «{ $value }».

refused-item = لا يقبل المركز ما كتبته في { $title }. لم يعد في الملف أو في القائمة. لكنه لم يضع: هذا الجهاز يحفظه.
refused-item-appointment = لا يقبل المركز الموعد { $title }. لم يعد في القائمة. لكنه لم يضع: هذا الجهاز يحفظه.
refused-item-shut-out = ما كتبته في { $title } لم يقبله المركز. ما زال على هذا الجهاز.
refused-item-appointment-shut-out = الموعد { $title } لم يقبله المركز. ما زال على هذا الجهاز.
refused-reason-malformed = حدث خطأ عند الإرسال. أرِ هذا للمنسّق.
refused-reason-too-large = كان النص طويلًا جدًا. اكتبه من جديد وأقصر.
refused-reason-history = ينقص تغيير سابق. أرِ هذا للمنسّق.
refused-reason-not-allowed = لا يُسمح لهذا الجهاز بتغيير ذلك. أرِ هذا للمنسّق.
refused-reason-value = أحد الحقول لم يُملأ كما يجب. اكتبه من جديد، أو أرِ هذا للمنسّق.
refused-reason-wrong-document = هذا يخص شيئًا آخر. أرِ هذا للمنسّق.
refused-reason-foreign-actor = هذا كُتب على جهاز آخر. أرِ هذا للمنسّق.
refused-reason-revoked = أوقف المنسّق هذا الجهاز. أرِ هذا للمنسّق.
refused-reason-ended = انتهى يوم هذا الجهاز. أرِ هذا للمنسّق.
refused-reason-depends-on-refused = هذا يتبع شيئًا لم يُقبل أيضًا. أرِ هذا للمنسّق.
refused-reason-erased = مُسح هذا الملف. ليس عليك أن تفعل شيئًا.
refused-reason-newer = هذا التطبيق أحدث من المركز. ليس عليك أن تفعل شيئًا: يأخذ المركز هذا عندما يُحدَّث.
refused-reason-full = تغيّر هذا كثيرًا ولم يبق مكان. افتح ملفًا جديدًا أو موعدًا جديدًا واكتبه هناك.
refused-reason-crowded = كتبت أجهزة كثيرة هنا في الوقت نفسه. اختر أولًا في الملف ما هو الصحيح. ثم اطلب من المنسّق أن يحاول مرة أخرى.
refused-reason-author = في هذا التغيير اسم غير اسم هذا الجهاز. أرِ هذا للمنسّق.
refused-reason-clock = ساعة هذا الجهاز متقدمة أكثر من يوم. صحّح الساعة. أرِ هذا للمنسّق.
refused-reason-later = وصل الكثير من هذا الجهاز في وقت قصير. لا يأخذ المركز المزيد الآن. لا داعي لفعل شيء: هذا الجهاز يحفظه ويرسله لاحقا من تلقاء نفسه.
refused-reason-other = أرِ هذا للمنسّق.

## A new version

update-ready = توجد نسخة جديدة من Samenspel. عملك محفوظ.
update-now = حدّث الآن
update-later = لاحقًا

## Pairing

store-emptied = كان هذا الجهاز مربوطًا، لكن ذاكرته أُفرغت. ما أُرسل موجود في المركز. ما كان ينتظر ضاع: أخبر المنسّق واربط الجهاز من جديد.
pair-title = ربط هذا الجهاز
pair-about = يعرض المنسّق رمزًا على الشاشة. امسح الرمز، أو ألصق الرابط.
pair-scan = مسح الرمز
pair-scan-stop = أوقف المسح
pair-scan-about = ضع الكاميرا أمام الرمز على شاشة المنسّق.
pair-link = رابط المنسّق
pair-link-hint = ألصق الرابط كله. يعمل الرابط مرة واحدة ولوقت قصير.
pair-start = ربط
pair-busy = نربط هذا الجهاز …
pair-done-title = قارن مع شاشة المنسّق
pair-done-about = هل ترى هناك الأرقام الستة نفسها؟ إذن رُبط هذا الجهاز جيدًا.
pair-done-different = أرقام أخرى؟ قل ذلك للمنسّق حالًا.
pair-digits = ستة أرقام: { $digits }
pair-continue = الأرقام متشابهة
pair-alone-title = رُبط جهازك
pair-alone-about = يمكنك أن تبدأ حالًا. لا حاجة إلى مقارنة أي شيء.
pair-alone-continue = ابدأ
pair-as-desk = هذا الجهاز الآن { $label } في { $centre }.
pair-as-stand = هذا الجهاز الآن جناح { $organisation }.
pair-as-device = هذا الجهاز الآن { $label }.
pair-already = هذا الجهاز مربوط من قبل باسم { $label }. لم يُستعمل الرابط الجديد.

camera-refused = لا يُسمح باستعمال الكاميرا. اسمح بها في إعدادات المتصفح، أو اكتب الرمز.
camera-missing = لا توجد كاميرا. اكتب الرمز.
camera-starting = تُفتح الكاميرا …
camera-foreign = هذا رمز آخر. ابحث عن رمز المركز.
camera-ended = انطفأت الكاميرا.
camera-resting = الكاميرا في استراحة لأن أحدًا لم يأتِ منذ مدة.
camera-again = شغّل الكاميرا من جديد
torch-on = شغّل الضوء
torch-off = أطفئ الضوء
