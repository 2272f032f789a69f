help-title = الدليل
help-search = ابحث في الدليل
help-none = لا توجد صفحة بهذه الكلمة. جرّب كلمة أقصر أو كلمة أخرى.
help-list = الصفحات
help-pick = اختر صفحة.
help-print = اطبع
help-back = العودة إلى الصفحات
help-added = من مركزكم
help-dutch = الدليل باللغة الهولندية.
help-count = { $count ->
    [one] صفحة واحدة
   *[other] { $count } صفحات
  }
